using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Journeys;

namespace MigrantWindow.Data.Configurations;

internal sealed class JourneyStepConfiguration : IEntityTypeConfiguration<JourneyStep>
{
    public void Configure(EntityTypeBuilder<JourneyStep> step)
    {
        step.ToTable("JourneySteps");
        step.HasMany(s => s.Links).WithOne().HasForeignKey(l => l.StepId).OnDelete(DeleteBehavior.ClientCascade);
        step.HasIndex(s => new { s.JourneyId, s.Order }).IsUnique();
    }
}
