using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Services;

namespace MigrantWindow.Data.Configurations;

internal sealed class LocationConfiguration : IEntityTypeConfiguration<Location>
{
    public void Configure(EntityTypeBuilder<Location> location)
    {
        location.ToTable("Locations");
        location.Property(l => l.Key).HasMaxLength(Service.KeyMaxLength);
        location.Property(l => l.Address).HasMaxLength(Location.AddressMaxLength);
        location.ComplexProperty(l => l.Coordinates);
        location.ComplexProperty(l => l.Accessibility);
        location.HasIndex(l => l.Key).IsUnique();
    }
}
