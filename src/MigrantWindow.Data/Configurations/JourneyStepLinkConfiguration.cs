using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Journeys;

namespace MigrantWindow.Data.Configurations;

internal sealed class JourneyStepLinkConfiguration : IEntityTypeConfiguration<JourneyStepLink>
{
    public void Configure(EntityTypeBuilder<JourneyStepLink> link)
    {
        link.ToTable("JourneyStepLinks", table => table.HasCheckConstraint(
            "CK_JourneyStepLinks_One", "(ArticleId IS NULL AND ServiceId IS NOT NULL) OR (ArticleId IS NOT NULL AND ServiceId IS NULL)"));
        link.HasOne(l => l.Article).WithMany().HasForeignKey(l => l.ArticleId).OnDelete(DeleteBehavior.Restrict);
        link.HasOne(l => l.Service).WithMany().HasForeignKey(l => l.ServiceId).OnDelete(DeleteBehavior.Restrict);
    }
}
