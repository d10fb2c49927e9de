using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Trainings;

namespace MigrantWindow.Data.Configurations;

internal sealed class SessionDayConfiguration : IEntityTypeConfiguration<SessionDay>
{
    public void Configure(EntityTypeBuilder<SessionDay> day)
    {
        day.ToTable("SessionDays");
        day.HasIndex(d => d.StartsOn);
    }
}
