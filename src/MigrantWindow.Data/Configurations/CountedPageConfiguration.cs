using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Statistics;

namespace MigrantWindow.Data.Configurations;

internal sealed class CountedPageConfiguration : IEntityTypeConfiguration<CountedPage>
{
    public void Configure(EntityTypeBuilder<CountedPage> page)
    {
        page.ToTable("CountedPages");
        page.Property(p => p.Page).HasMaxLength(PageKey.MaxLength);
        page.Property(p => p.Language).HasMaxLength(Language.CodeMaxLength);
        page.Property(p => p.Title).HasMaxLength(CountedPage.TitleMaxLength);
        page.Property(p => p.Path).HasMaxLength(CountedPage.PathMaxLength);
        page.HasOne<Office>().WithMany().HasForeignKey(p => p.OfficeId).OnDelete(DeleteBehavior.Restrict);
        page.HasMany(p => p.Days).WithOne().HasForeignKey(d => d.PageId).OnDelete(DeleteBehavior.Cascade);
        page.HasIndex(p => new { p.Page, p.Language }).IsUnique();
    }
}
