using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Articles;

namespace MigrantWindow.Data.Configurations;

internal sealed class DraftConfiguration : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.ToTable("Drafts");
        draft.Property(d => d.Note).HasMaxLength(Draft.NoteMaxLength);
        draft.HasIndex(d => new { d.TranslationId, d.Kind }).IsUnique();
        draft.HasIndex(d => d.State);
    }
}
