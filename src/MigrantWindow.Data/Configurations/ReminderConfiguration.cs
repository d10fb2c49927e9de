using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Reminders;

namespace MigrantWindow.Data.Configurations;

internal sealed class ReminderConfiguration : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> reminder)
    {
        reminder.ToTable("Reminders");
        reminder.HasIndex(r => new { r.Kind, r.ThingId, r.DueOn, r.Stage }).IsUnique();
        reminder.HasIndex(r => r.RemindedOn);
    }
}
