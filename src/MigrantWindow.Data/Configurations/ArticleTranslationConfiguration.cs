using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Data.Configurations;

internal sealed class ArticleTranslationConfiguration : IEntityTypeConfiguration<ArticleTranslation>
{
    public void Configure(EntityTypeBuilder<ArticleTranslation> translation)
    {
        translation.ToTable("ArticleTranslations");
        translation.Property(t => t.Culture).HasMaxLength(Language.CodeMaxLength);
        translation.Property(t => t.Slug).HasMaxLength(Slug.MaxLength);
        translation.Property(t => t.Version).IsConcurrencyToken(); // SQLite has no rowversion

        translation.HasIndex(t => new { t.Culture, t.Slug }).IsUnique();
        translation.HasIndex(t => new { t.ArticleId, t.Culture }).IsUnique();
        translation.HasMany(t => t.Revisions).WithOne().HasForeignKey(r => r.TranslationId).OnDelete(DeleteBehavior.ClientCascade);
        translation.HasMany(t => t.Drafts).WithOne().HasForeignKey(d => d.TranslationId).OnDelete(DeleteBehavior.ClientCascade);
        translation.HasMany(t => t.Publications).WithOne(p => p.Translation).HasForeignKey(p => p.TranslationId).OnDelete(DeleteBehavior.ClientCascade);
        translation.HasMany(t => t.OldSlugs).WithOne().HasForeignKey("ArticleTranslationId").OnDelete(DeleteBehavior.ClientCascade);
    }
}
