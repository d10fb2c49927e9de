using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Trainings;

namespace MigrantWindow.Data.Configurations;

internal sealed class CertificateConfiguration : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> certificate)
    {
        certificate.ToTable("Certificates");
        certificate.Property(c => c.Code).HasMaxLength(Certificate.CodeLength);
        certificate.Property(c => c.Title).HasMaxLength(Certificate.TitleMaxLength);
        certificate.Property(c => c.Language).HasMaxLength(Language.CodeMaxLength);
        certificate.Property(c => c.Initials).HasMaxLength(Certificate.InitialsMaxLength);
        certificate.HasOne(c => c.Session).WithMany().HasForeignKey(c => c.SessionId).OnDelete(DeleteBehavior.Restrict);
        certificate.HasOne(c => c.Participant).WithMany().HasForeignKey(c => c.ParticipantId).OnDelete(DeleteBehavior.ClientSetNull);
        certificate.HasIndex(c => c.Code).IsUnique();
        certificate.HasIndex(c => c.ParticipantId).IsUnique();
    }
}
