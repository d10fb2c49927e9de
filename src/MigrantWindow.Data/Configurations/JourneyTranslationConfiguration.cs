using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Data.Configurations;

internal sealed class JourneyTranslationConfiguration : IEntityTypeConfiguration<JourneyTranslation>
{
    public void Configure(EntityTypeBuilder<JourneyTranslation> translation)
    {
        translation.ToTable("JourneyTranslations");
        translation.Property(t => t.Culture).HasMaxLength(Language.CodeMaxLength);
        translation.Property(t => t.Slug).HasMaxLength(Slug.MaxLength);
        translation.Property(t => t.Title).HasMaxLength(ArticleTranslation.TitleMaxLength);
        translation.Property(t => t.Summary).HasMaxLength(ArticleTranslation.SummaryMaxLength);
        translation.HasIndex(t => new { t.Culture, t.Slug }).IsUnique();
        translation.HasIndex(t => new { t.JourneyId, t.Culture }).IsUnique();
        translation.HasMany(t => t.OldSlugs).WithOne().HasForeignKey("JourneyTranslationId").OnDelete(DeleteBehavior.ClientCascade);
    }
}
