using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Facts;

namespace MigrantWindow.Data.Configurations;

internal sealed class FactConfiguration : IEntityTypeConfiguration<Fact>
{
    public void Configure(EntityTypeBuilder<Fact> fact)
    {
        fact.ToTable("Facts");
        fact.HasConfirmations();
        fact.Property(f => f.Key).HasMaxLength(Fact.KeyMaxLength);
        fact.Property(f => f.Value).HasMaxLength(Fact.ValueMaxLength);
        fact.Property(f => f.Display).HasMaxLength(Fact.ValueMaxLength);
        fact.Property(f => f.Version).IsConcurrencyToken();
        fact.HasOne(f => f.Institution).WithMany().HasForeignKey(f => f.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        fact.HasIndex(f => new { f.Kind, f.Key }).IsUnique();
        fact.HasIndex(f => f.EmergencyOrder);
    }
}
