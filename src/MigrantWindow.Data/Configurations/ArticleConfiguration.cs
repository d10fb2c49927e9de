using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Articles;

namespace MigrantWindow.Data.Configurations;

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> article)
    {
        article.ToTable("Articles");
        article.HasConfirmations();
        article.Property(a => a.Key).HasMaxLength(Article.KeyMaxLength);
        article.HasOne(a => a.Owner).WithMany().HasForeignKey(a => a.OwnerId).OnDelete(DeleteBehavior.Restrict);
        article.HasMany(a => a.Offices).WithMany().UsingEntity("ArticleOffices");
        article.HasMany(a => a.Translations).WithOne(t => t.Article).HasForeignKey(t => t.ArticleId).OnDelete(DeleteBehavior.ClientCascade);
        article.HasIndex(a => a.Key).IsUnique();
        article.HasIndex(a => new { a.Section, a.Order });
    }
}
