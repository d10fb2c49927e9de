using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Data.Configurations;

internal sealed class StaffSessionConfiguration : IEntityTypeConfiguration<StaffSession>
{
    public void Configure(EntityTypeBuilder<StaffSession> session)
    {
        session.ToTable("StaffSessions");
        session.Property(s => s.KeyHash).HasMaxLength(SecretKey.HashLength);
        session.Property(s => s.Device).HasMaxLength(StaffSession.DeviceMaxLength);
        session.HasOne<StaffUser>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
        session.HasIndex(s => s.KeyHash).IsUnique();
    }
}
