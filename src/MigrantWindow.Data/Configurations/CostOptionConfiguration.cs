using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Services;

namespace MigrantWindow.Data.Configurations;

internal sealed class CostOptionConfiguration : IEntityTypeConfiguration<CostOption>
{
    public void Configure(EntityTypeBuilder<CostOption> cost)
    {
        cost.ToTable("CostOptions");
        cost.HasOne(c => c.Price).WithMany().HasForeignKey(c => c.PriceId).OnDelete(DeleteBehavior.Restrict);
    }
}
