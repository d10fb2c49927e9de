using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Glossary;

namespace MigrantWindow.Data.Configurations;

internal sealed class GlossaryTermConfiguration : IEntityTypeConfiguration<GlossaryTerm>
{
    public void Configure(EntityTypeBuilder<GlossaryTerm> term)
    {
        term.ToTable("GlossaryTerms");
        term.HasQueryFilter(QueryFilters.Published, t => !t.IsHidden);
        term.Property(t => t.Key).HasMaxLength(GlossaryTerm.KeyMaxLength);
        term.HasMany(t => t.Citations).WithOne().HasForeignKey("GlossaryTermId").OnDelete(DeleteBehavior.ClientCascade);
        term.HasIndex(t => t.Key).IsUnique();
    }
}
