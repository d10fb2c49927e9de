using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Domain.Trainings;

namespace MigrantWindow.Data.Configurations;

internal sealed class RegistrationConfiguration : IEntityTypeConfiguration<Registration>
{
    public void Configure(EntityTypeBuilder<Registration> registration)
    {
        registration.ToTable("Registrations");
        registration.Property(r => r.Language).HasMaxLength(Language.CodeMaxLength);
        registration.Property(r => r.ContactName).HasMaxLength(Registration.NameMaxLength);
        registration.Property(r => r.Email).HasMaxLength(Registration.EmailMaxLength);
        registration.Property(r => r.Institution).HasMaxLength(Registration.InstitutionMaxLength);
        registration.Property(r => r.Municipality).HasMaxLength(Registration.MunicipalityMaxLength);
        registration.Property(r => r.Reason).HasMaxLength(TrainingSession.ReasonMaxLength);
        registration.Property(r => r.KeyHash).HasMaxLength(SecretKey.HashLength);
        registration.Property(r => r.Version).IsConcurrencyToken();
        registration.HasMany(r => r.Participants).WithOne().HasForeignKey(p => p.RegistrationId).OnDelete(DeleteBehavior.ClientCascade);
        registration.HasIndex(r => new { r.SessionId, r.Number }).IsUnique();
        registration.HasIndex(r => new { r.SessionId, r.Submission }).IsUnique(); // a form sent twice registers once
        registration.HasIndex(r => r.KeyHash);
    }
}
