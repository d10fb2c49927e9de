using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Data.Configurations;

internal sealed class PreviewLinkConfiguration : IEntityTypeConfiguration<PreviewLink>
{
    public void Configure(EntityTypeBuilder<PreviewLink> link)
    {
        link.ToTable("PreviewLinks");
        link.Property(l => l.KeyHash).HasMaxLength(SecretKey.HashLength);
        link.HasOne(l => l.Translation).WithMany().HasForeignKey(l => l.TranslationId).OnDelete(DeleteBehavior.ClientCascade);
        link.HasOne<StaffUser>().WithMany().HasForeignKey(l => l.MadeById).OnDelete(DeleteBehavior.Restrict);
        link.HasIndex(l => l.KeyHash).IsUnique();
    }
}
