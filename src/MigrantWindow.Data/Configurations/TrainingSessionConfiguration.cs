using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Trainings;

namespace MigrantWindow.Data.Configurations;

internal sealed class TrainingSessionConfiguration : IEntityTypeConfiguration<TrainingSession>
{
    public void Configure(EntityTypeBuilder<TrainingSession> session)
    {
        session.ToTable("TrainingSessions", table => table.HasCheckConstraint("CK_TrainingSessions_TakenSeats", "TakenSeats >= 0 AND TakenSeats <= Capacity"));
        session.Property(s => s.Language).HasMaxLength(Language.CodeMaxLength);
        session.Property(s => s.Place).HasMaxLength(TrainingSession.PlaceMaxLength);
        session.Property(s => s.Trainer).HasMaxLength(TrainingSession.TrainerMaxLength);
        session.Property(s => s.CancellationReason).HasMaxLength(TrainingSession.ReasonMaxLength);
        session.Property(s => s.Version).IsConcurrencyToken();
        session.HasOne(s => s.Course).WithMany().HasForeignKey(s => s.CourseId).OnDelete(DeleteBehavior.Restrict);
        session.HasOne(s => s.Office).WithMany().HasForeignKey(s => s.OfficeId).OnDelete(DeleteBehavior.Restrict);
        session.HasMany(s => s.Days).WithOne().HasForeignKey("SessionId").IsRequired().OnDelete(DeleteBehavior.ClientCascade);
        session.HasMany(s => s.Registrations).WithOne().HasForeignKey(r => r.SessionId).OnDelete(DeleteBehavior.ClientCascade);
        session.HasMany(s => s.Totals).WithOne().HasForeignKey(t => t.SessionId).OnDelete(DeleteBehavior.ClientCascade);
        session.Ignore(s => s.Participants);
        session.Ignore(s => s.Waiting);
        session.HasIndex(s => new { s.OfficeId, s.StartsOn });
        session.HasIndex(s => s.StartsOn);
        session.HasIndex(s => new { s.ErasedOn, s.EndsOn });
    }
}
