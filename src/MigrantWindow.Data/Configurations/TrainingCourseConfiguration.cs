using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Trainings;

namespace MigrantWindow.Data.Configurations;

internal sealed class TrainingCourseConfiguration : IEntityTypeConfiguration<TrainingCourse>
{
    public void Configure(EntityTypeBuilder<TrainingCourse> course)
    {
        course.ToTable("TrainingCourses");
        course.Property(c => c.Key).HasMaxLength(TrainingCourse.KeyMaxLength);
        course.Property(c => c.Version).IsConcurrencyToken();
        course.HasOne(c => c.Text).WithMany().HasForeignKey(c => c.TextId).OnDelete(DeleteBehavior.Restrict);
        course.HasMany(c => c.Handouts).WithOne().HasForeignKey("CourseId").IsRequired().OnDelete(DeleteBehavior.ClientCascade);
        course.HasIndex(c => c.Key).IsUnique();
    }
}
