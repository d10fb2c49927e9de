using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Data.Configurations;

internal sealed class SourceReferenceConfiguration : IEntityTypeConfiguration<SourceReference>
{
    public void Configure(EntityTypeBuilder<SourceReference> source)
    {
        source.ToTable("Sources");
        source.Property(s => s.Key).HasMaxLength(SourceReference.KeyMaxLength);
        source.Property(s => s.Title).HasMaxLength(SourceReference.TitleMaxLength);
        source.Property(s => s.Publisher).HasMaxLength(SourceReference.PublisherMaxLength);
        source.Property(s => s.Url).HasMaxLength(SourceReference.UrlMaxLength);
        source.HasIndex(s => s.Key).IsUnique();
    }
}
