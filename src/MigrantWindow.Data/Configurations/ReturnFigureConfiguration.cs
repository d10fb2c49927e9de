using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Domain.Figures;

namespace MigrantWindow.Data.Configurations;

internal sealed class ReturnFigureConfiguration : IEntityTypeConfiguration<ReturnFigure>
{
    public void Configure(EntityTypeBuilder<ReturnFigure> figure)
    {
        figure.ToTable("ReturnFigures");
        figure.HasOne(f => f.Office).WithMany().HasForeignKey(f => f.OfficeId).OnDelete(DeleteBehavior.Restrict);
        figure.HasMany(f => f.Citations).WithOne().HasForeignKey("ReturnFigureId").OnDelete(DeleteBehavior.ClientCascade);
        figure.HasIndex(f => new { f.Scope, f.OfficeId, f.Year }).IsUnique();
    }
}
