using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Services;

namespace MigrantWindow.Data.Configurations;

internal sealed class ServiceAtLocationConfiguration : IEntityTypeConfiguration<ServiceAtLocation>
{
    public void Configure(EntityTypeBuilder<ServiceAtLocation> place)
    {
        place.ToTable("ServiceAtLocations");
        place.HasOne(p => p.Location).WithMany().HasForeignKey(p => p.LocationId).OnDelete(DeleteBehavior.Restrict);
        place.HasIndex(p => new { p.ServiceId, p.LocationId }).IsUnique();
    }
}
