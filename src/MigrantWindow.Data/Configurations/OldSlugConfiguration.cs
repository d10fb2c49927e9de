using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Data.Configurations;

internal sealed class OldSlugConfiguration : IEntityTypeConfiguration<OldSlug>
{
    public void Configure(EntityTypeBuilder<OldSlug> old)
    {
        old.ToTable("OldSlugs");
        old.Property(o => o.Culture).HasMaxLength(Language.CodeMaxLength);
        old.Property(o => o.Slug).HasMaxLength(Slug.MaxLength);
        old.HasIndex(o => new { o.Culture, o.Slug });
    }
}
