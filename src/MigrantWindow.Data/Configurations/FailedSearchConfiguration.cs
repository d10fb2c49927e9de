using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Search;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Data.Configurations;

internal sealed class FailedSearchConfiguration : IEntityTypeConfiguration<FailedSearch>
{
    public void Configure(EntityTypeBuilder<FailedSearch> search)
    {
        search.ToTable("FailedSearches");
        search.Property(s => s.Language).HasMaxLength(Language.CodeMaxLength);
        search.Property(s => s.Words).HasMaxLength(FailedSearch.WordsMaxLength);
        search.HasIndex(s => new { s.Day, s.Language, s.Words }).IsUnique();
    }
}
