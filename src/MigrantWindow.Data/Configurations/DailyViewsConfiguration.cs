using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Statistics;

namespace MigrantWindow.Data.Configurations;

internal sealed class DailyViewsConfiguration : IEntityTypeConfiguration<DailyViews>
{
    public void Configure(EntityTypeBuilder<DailyViews> day)
    {
        day.ToTable("DailyViews");
        day.HasIndex(d => new { d.PageId, d.Day }).IsUnique();
        day.HasIndex(d => d.Day);
    }
}
