using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Articles;

namespace MigrantWindow.Data.Configurations;

internal sealed class RevisionConfiguration : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> revision)
    {
        revision.ToTable("Revisions");
        revision.Property(r => r.Title).HasMaxLength(ArticleTranslation.TitleMaxLength);
        revision.Property(r => r.Summary).HasMaxLength(ArticleTranslation.SummaryMaxLength);
        revision.Property(r => r.Hash).HasMaxLength(Revision.HashLength);
        revision.PrimitiveCollection(r => r.ContributorIds).HasField("_contributorIds");
        revision.HasOne<StaffUser>().WithMany().HasForeignKey(r => r.AuthorId).OnDelete(DeleteBehavior.Restrict);
        revision.HasIndex(r => new { r.TranslationId, r.Number }).IsUnique();
    }
}
