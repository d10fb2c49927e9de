using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Offices;

namespace MigrantWindow.Data.Configurations;

internal sealed class HolidayConfiguration : IEntityTypeConfiguration<Holiday>
{
    public void Configure(EntityTypeBuilder<Holiday> holiday)
    {
        holiday.ToTable("Holidays");
        holiday.Property(h => h.Country).HasMaxLength(2);
        holiday.HasIndex(h => new { h.Country, h.Date }).IsUnique();
    }
}
