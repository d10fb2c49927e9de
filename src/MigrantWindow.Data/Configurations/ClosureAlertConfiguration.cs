using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Repairs;

namespace MigrantWindow.Data.Configurations;

internal sealed class ClosureAlertConfiguration : IEntityTypeConfiguration<ClosureAlert>
{
    public void Configure(EntityTypeBuilder<ClosureAlert> alert)
    {
        alert.ToTable("ClosureAlerts");
        alert.HasOne(a => a.Office).WithMany().HasForeignKey(a => a.OfficeId).OnDelete(DeleteBehavior.Restrict);
        alert.HasIndex(a => new { a.OfficeId, a.RaisedDate }).IsUnique();
    }
}
