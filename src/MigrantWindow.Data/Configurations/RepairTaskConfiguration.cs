using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Repairs;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Data.Configurations;

internal sealed class RepairTaskConfiguration : IEntityTypeConfiguration<RepairTask>
{
    public void Configure(EntityTypeBuilder<RepairTask> task)
    {
        task.ToTable("RepairTasks");
        task.Property(t => t.Page).HasMaxLength(PageKey.MaxLength);
        task.Property(t => t.Title).HasMaxLength(RepairTask.TitleMaxLength);
        task.Property(t => t.Path).HasMaxLength(RepairTask.PathMaxLength);
        task.Property(t => t.Note).HasMaxLength(RepairTask.NoteMaxLength);
        task.Property(t => t.Version).IsConcurrencyToken();
        task.HasOne(t => t.Office).WithMany().HasForeignKey(t => t.OfficeId).OnDelete(DeleteBehavior.Restrict);
        task.HasMany(t => t.Feedback).WithOne().HasForeignKey(f => f.TaskId).OnDelete(DeleteBehavior.Restrict);
        task.HasIndex(t => new { t.Page, t.Reason, t.State });
        task.HasIndex(t => new { t.OfficeId, t.State });
        task.HasIndex(t => new { t.OfficeId, t.DaysToFix });
        task.HasIndex(t => t.EndedOn);
    }
}
