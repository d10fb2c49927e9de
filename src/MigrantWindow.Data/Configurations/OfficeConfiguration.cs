using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Data.Configurations;

internal sealed class OfficeConfiguration : IEntityTypeConfiguration<Office>
{
    public void Configure(EntityTypeBuilder<Office> office)
    {
        office.ToTable("Offices");
        office.HasConfirmations();
        office.Property(o => o.Slug).HasMaxLength(Slug.MaxLength);
        office.Property(o => o.Country).HasMaxLength(2);
        office.Property(o => o.Department).HasMaxLength(Office.PlaceMaxLength);
        office.Property(o => o.Municipality).HasMaxLength(Office.PlaceMaxLength);
        office.Property(o => o.District).HasMaxLength(Office.PlaceMaxLength);
        office.Property(o => o.Address).HasMaxLength(Office.AddressMaxLength);
        office.Property(o => o.Email).HasMaxLength(Office.EmailMaxLength);
        office.Property(o => o.TimeZone).HasMaxLength(Office.TimeZoneMaxLength);
        office.Property(o => o.Languages).HasMaxLength(Office.PlaceMaxLength);
        office.ComplexProperty(o => o.Coordinates);
        office.ComplexProperty(o => o.MapPlace);
        office.ComplexProperty(o => o.Accessibility);
        office.HasMany(o => o.Partners).WithMany().UsingEntity("OfficePartners");
        office.HasMany(o => o.Phones).WithMany().UsingEntity("OfficePhones");
        office.HasMany(o => o.Exceptions).WithOne().HasForeignKey(e => e.OfficeId).OnDelete(DeleteBehavior.ClientCascade);
        office.HasIndex(o => o.Slug).IsUnique();
    }
}
