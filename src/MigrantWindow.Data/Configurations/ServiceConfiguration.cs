using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Services;

namespace MigrantWindow.Data.Configurations;

internal sealed class ServiceConfiguration : IEntityTypeConfiguration<Service>
{
    public void Configure(EntityTypeBuilder<Service> service)
    {
        service.ToTable("Services");
        service.HasConfirmations();
        service.Property(s => s.Key).HasMaxLength(Service.KeyMaxLength);
        service.Property(s => s.Languages).HasMaxLength(Office.PlaceMaxLength);
        service.HasOne(s => s.Organization).WithMany().HasForeignKey(s => s.OrganizationId).OnDelete(DeleteBehavior.Restrict);
        service.HasMany(s => s.Offices).WithMany().UsingEntity("ServiceOffices");
        service.HasMany(s => s.Phones).WithMany().UsingEntity("ServicePhones");
        service.HasMany(s => s.Costs).WithOne().HasForeignKey("ServiceId").OnDelete(DeleteBehavior.ClientCascade);
        service.HasMany(s => s.Locations).WithOne().HasForeignKey(l => l.ServiceId).OnDelete(DeleteBehavior.ClientCascade);
        service.HasMany(s => s.Translations).WithOne(t => t.Service).HasForeignKey(t => t.ServiceId).OnDelete(DeleteBehavior.ClientCascade);
        service.HasIndex(s => s.Key).IsUnique();
        service.HasIndex(s => s.Order);
    }
}
