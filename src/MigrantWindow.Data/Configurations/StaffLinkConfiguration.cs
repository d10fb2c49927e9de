using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Data.Configurations;

internal sealed class StaffLinkConfiguration : IEntityTypeConfiguration<StaffLink>
{
    public void Configure(EntityTypeBuilder<StaffLink> link)
    {
        link.ToTable("StaffLinks");
        link.Property(l => l.KeyHash).HasMaxLength(SecretKey.HashLength);
        link.Property(l => l.UsedOn).IsConcurrencyToken(); // of two who use it at once, one fails
        link.HasOne<StaffUser>().WithMany().HasForeignKey(l => l.UserId).OnDelete(DeleteBehavior.Cascade);
        link.HasIndex(l => l.KeyHash).IsUnique();
    }
}
