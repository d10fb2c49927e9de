using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Trainings;

namespace MigrantWindow.Data.Configurations;

internal sealed class AttendanceTotalConfiguration : IEntityTypeConfiguration<AttendanceTotal>
{
    public void Configure(EntityTypeBuilder<AttendanceTotal> total)
    {
        total.ToTable("AttendanceTotals");
        total.Property(t => t.Municipality).HasMaxLength(Registration.MunicipalityMaxLength);
    }
}
