using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Data.Changes;

namespace MigrantWindow.Data.Configurations;

internal sealed class ContentChangeConfiguration : IEntityTypeConfiguration<ContentChange>
{
    public void Configure(EntityTypeBuilder<ContentChange> change)
    {
        change.ToTable("ContentChanges");
        change.Property(c => c.Tags).HasMaxLength(ContentChange.TagsMaxLength);
        change.HasIndex(c => c.ChangedOn);
    }
}
