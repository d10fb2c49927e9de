using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Links;

namespace MigrantWindow.Data.Configurations;

internal sealed class CheckedLinkConfiguration : IEntityTypeConfiguration<CheckedLink>
{
    public void Configure(EntityTypeBuilder<CheckedLink> link)
    {
        link.ToTable("CheckedLinks");
        link.Property(l => l.Url).HasMaxLength(CheckedLink.UrlMaxLength);
        link.Property(l => l.Hash).HasMaxLength(CheckedLink.HashLength);
        link.Property(l => l.Uses).HasMaxLength(CheckedLink.UsesMaxLength);
        link.Property(l => l.Detail).HasMaxLength(CheckedLink.DetailMaxLength);
        link.HasIndex(l => l.Hash).IsUnique();
        link.HasIndex(l => new { l.State, l.Id });
    }
}
