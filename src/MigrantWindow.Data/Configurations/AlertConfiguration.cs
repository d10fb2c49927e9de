using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Offices;

namespace MigrantWindow.Data.Configurations;

internal sealed class AlertConfiguration : IEntityTypeConfiguration<Alert>
{
    public void Configure(EntityTypeBuilder<Alert> alert)
    {
        alert.ToTable("Alerts", table => table.HasCheckConstraint("CK_Alerts_Ends", "EndsOn > StartsOn"));
        alert.HasMany(a => a.Offices).WithMany(o => o.Alerts).UsingEntity("AlertOffices");
        alert.HasIndex(a => a.EndsOn);
    }
}
