using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Data.Configurations;

internal sealed class ConfirmationLinkConfiguration : IEntityTypeConfiguration<ConfirmationLink>
{
    public void Configure(EntityTypeBuilder<ConfirmationLink> link)
    {
        link.ToTable("ConfirmationLinks");
        link.Property(l => l.KeyHash).HasMaxLength(SecretKey.HashLength);
        link.Property(l => l.UsedOn).IsConcurrencyToken(); // of two who use it at once, one fails
        link.HasOne(l => l.Institution).WithMany().HasForeignKey(l => l.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        link.HasOne<StaffUser>().WithMany().HasForeignKey(l => l.MadeById).OnDelete(DeleteBehavior.Restrict);
        link.HasIndex(l => l.KeyHash).IsUnique();
        link.HasIndex(l => new { l.Subject, l.SubjectId, l.MadeOn });
        link.HasIndex(l => new { l.MadeById, l.MadeOn });
    }
}
