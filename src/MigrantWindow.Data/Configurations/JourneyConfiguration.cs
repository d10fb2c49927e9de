using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Journeys;

namespace MigrantWindow.Data.Configurations;

internal sealed class JourneyConfiguration : IEntityTypeConfiguration<Journey>
{
    public void Configure(EntityTypeBuilder<Journey> journey)
    {
        journey.ToTable("Journeys");
        journey.HasConfirmations();
        journey.Property(j => j.Key).HasMaxLength(Journey.KeyMaxLength);
        journey.Property(j => j.Country).HasMaxLength(2);
        journey.HasOne(j => j.Owner).WithMany().HasForeignKey(j => j.OwnerId).OnDelete(DeleteBehavior.Restrict);
        journey.HasMany(j => j.Translations).WithOne(t => t.Journey).HasForeignKey(t => t.JourneyId).OnDelete(DeleteBehavior.ClientCascade);
        journey.HasMany(j => j.Steps).WithOne().HasForeignKey(s => s.JourneyId).OnDelete(DeleteBehavior.ClientCascade);
        journey.HasIndex(j => j.Key).IsUnique();
        journey.HasIndex(j => new { j.Country, j.Situation }).IsUnique();
    }
}
