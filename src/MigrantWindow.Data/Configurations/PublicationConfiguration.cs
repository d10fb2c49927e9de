using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Articles;

namespace MigrantWindow.Data.Configurations;

/// <summary>Its filter stands in <see cref="PortalDbContext"/>, which knows the time.</summary>
internal sealed class PublicationConfiguration : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> publication)
    {
        publication.ToTable("Publications");
        publication.Property(p => p.Title).HasMaxLength(ArticleTranslation.TitleMaxLength);
        publication.Property(p => p.Summary).HasMaxLength(ArticleTranslation.SummaryMaxLength);
        publication.Property(p => p.Hash).HasMaxLength(Revision.HashLength);
        publication.Property(p => p.Seal).HasMaxLength(Revision.HashLength);
        publication.Property(p => p.UrgentReason).HasMaxLength(Publication.ReasonMaxLength);
        publication.HasOne<StaffUser>().WithMany().HasForeignKey(p => p.PublishedById).OnDelete(DeleteBehavior.Restrict);
        publication.HasOne<StaffUser>().WithMany().HasForeignKey(p => p.SecondedById).OnDelete(DeleteBehavior.Restrict);
        publication.HasIndex(p => new { p.TranslationId, p.VisibleFrom });
    }
}
