using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Search;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Data.Configurations;

internal sealed class SynonymConfiguration : IEntityTypeConfiguration<Synonym>
{
    public void Configure(EntityTypeBuilder<Synonym> synonym)
    {
        synonym.ToTable("Synonyms");
        synonym.Property(s => s.Language).HasMaxLength(Language.CodeMaxLength);
        synonym.Property(s => s.Sayings).HasMaxLength(Synonym.SayingsMaxLength);
        synonym.Property(s => s.Meaning).HasMaxLength(Synonym.MeaningMaxLength);
        synonym.Property(s => s.Version).IsConcurrencyToken();
    }
}
