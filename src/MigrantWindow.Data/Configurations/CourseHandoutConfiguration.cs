using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Trainings;

namespace MigrantWindow.Data.Configurations;

internal sealed class CourseHandoutConfiguration : IEntityTypeConfiguration<CourseHandout>
{
    public void Configure(EntityTypeBuilder<CourseHandout> handout)
    {
        handout.ToTable("CourseHandouts");
        handout.HasOne(h => h.Article).WithMany().HasForeignKey(h => h.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }
}
