using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Repairs;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Data.Configurations;

internal sealed class FeedbackConfiguration : IEntityTypeConfiguration<Feedback>
{
    public void Configure(EntityTypeBuilder<Feedback> feedback)
    {
        feedback.ToTable("Feedback");
        feedback.Property(f => f.Page).HasMaxLength(PageKey.MaxLength);
        feedback.Property(f => f.Language).HasMaxLength(Language.CodeMaxLength);
        feedback.Property(f => f.Text).HasMaxLength(Feedback.TextMaxLength);
        feedback.Ignore(f => f.IsConfidential);
        feedback.HasOne<Office>().WithMany().HasForeignKey(f => f.OfficeId).OnDelete(DeleteBehavior.Restrict);
        feedback.HasIndex(f => f.Submission).IsUnique(); // a form sent twice says it once
        feedback.HasIndex(f => new { f.OfficeId, f.Reason, f.GivenDate });
        feedback.HasIndex(f => f.GivenDate);
    }
}
