using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Offices;

namespace MigrantWindow.Data.Configurations;

internal sealed class SisterWindowConfiguration : IEntityTypeConfiguration<SisterWindow>
{
    public void Configure(EntityTypeBuilder<SisterWindow> window)
    {
        window.ToTable("SisterWindows");
        window.Property(w => w.Place).HasMaxLength(Office.PlaceMaxLength);
        window.Property(w => w.Region).HasMaxLength(Office.PlaceMaxLength);
        window.Property(w => w.Country).HasMaxLength(2);
        window.HasMany(w => w.Citations).WithOne().HasForeignKey("SisterWindowId").OnDelete(DeleteBehavior.ClientCascade);
    }
}
