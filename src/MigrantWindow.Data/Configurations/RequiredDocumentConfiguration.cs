using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Services;

namespace MigrantWindow.Data.Configurations;

internal sealed class RequiredDocumentConfiguration : IEntityTypeConfiguration<RequiredDocument>
{
    public void Configure(EntityTypeBuilder<RequiredDocument> document)
    {
        document.ToTable("RequiredDocuments");
        document.Property(d => d.Document).HasMaxLength(ServiceTranslation.LineMaxLength);
    }
}
