using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Data.Configurations;

internal sealed class LanguageConfiguration : IEntityTypeConfiguration<Language>
{
    public void Configure(EntityTypeBuilder<Language> language)
    {
        language.ToTable("Languages");
        language.HasKey(l => l.Code);
        language.Property(l => l.Code).HasMaxLength(Language.CodeMaxLength);
        language.Property(l => l.Name).HasMaxLength(Language.NameMaxLength);
        language.Property(l => l.Formats).HasMaxLength(Language.CodeMaxLength);
    }
}
