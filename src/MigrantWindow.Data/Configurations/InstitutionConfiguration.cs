using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Data.Configurations;

internal sealed class InstitutionConfiguration : IEntityTypeConfiguration<Institution>
{
    public void Configure(EntityTypeBuilder<Institution> institution)
    {
        institution.ToTable("Institutions");
        institution.Property(i => i.Key).HasMaxLength(Institution.KeyMaxLength);
        institution.Property(i => i.Acronym).HasMaxLength(Institution.AcronymMaxLength);
        institution.Property(i => i.Website).HasMaxLength(SourceReference.UrlMaxLength);
        institution.Property(i => i.Staff).HasMaxLength(30);
        institution.HasIndex(i => i.Key).IsUnique();
    }
}
