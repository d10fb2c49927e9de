using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Services;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Data.Configurations;

internal sealed class ServiceTranslationConfiguration : IEntityTypeConfiguration<ServiceTranslation>
{
    public void Configure(EntityTypeBuilder<ServiceTranslation> translation)
    {
        translation.ToTable("ServiceTranslations");
        translation.HasQueryFilter(QueryFilters.Published, t => t.PublishedOn != null);

        translation.Property(t => t.Culture).HasMaxLength(Language.CodeMaxLength);
        translation.Property(t => t.Slug).HasMaxLength(Slug.MaxLength);
        translation.Property(t => t.Name).HasMaxLength(ServiceTranslation.NameMaxLength);
        translation.Property(t => t.Summary).HasMaxLength(ServiceTranslation.SummaryMaxLength);
        translation.Property(t => t.Eligibility).HasMaxLength(ServiceTranslation.LineMaxLength);
        translation.Property(t => t.WaitTime).HasMaxLength(ServiceTranslation.LineMaxLength);

        translation.HasIndex(t => new { t.Culture, t.Slug }).IsUnique();
        translation.HasIndex(t => new { t.ServiceId, t.Culture }).IsUnique();
        translation.HasMany(t => t.Documents).WithOne().HasForeignKey("TranslationId").OnDelete(DeleteBehavior.ClientCascade);
        translation.HasMany(t => t.OldSlugs).WithOne().HasForeignKey("ServiceTranslationId").OnDelete(DeleteBehavior.ClientCascade);
    }
}
