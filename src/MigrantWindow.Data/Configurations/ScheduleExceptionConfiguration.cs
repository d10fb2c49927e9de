using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Offices;

namespace MigrantWindow.Data.Configurations;

internal sealed class ScheduleExceptionConfiguration : IEntityTypeConfiguration<ScheduleException>
{
    public void Configure(EntityTypeBuilder<ScheduleException> exception)
    {
        exception.ToTable("ScheduleExceptions");
        exception.HasIndex(e => new { e.OfficeId, e.Date }).IsUnique();
    }
}
