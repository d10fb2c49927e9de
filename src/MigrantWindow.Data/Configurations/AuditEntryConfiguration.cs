using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Audit;

namespace MigrantWindow.Data.Configurations;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("AuditEntries", table => table.HasTrigger("AuditEntries_OnlyAdded"));
        entry.Property(e => e.ActorName).HasMaxLength(AuditEntry.NameMaxLength);
        entry.Property(e => e.Subject).HasMaxLength(AuditEntry.SubjectMaxLength);
        entry.Property(e => e.Before).HasMaxLength(AuditEntry.ValueMaxLength);
        entry.Property(e => e.After).HasMaxLength(AuditEntry.ValueMaxLength);
        entry.Property(e => e.Hash).HasMaxLength(AuditEntry.HashLength);
        entry.HasIndex(e => e.Number).IsUnique();
        entry.HasIndex(e => e.Subject);
        entry.HasIndex(e => e.ActorId);
        entry.HasIndex(e => e.On);
    }
}
