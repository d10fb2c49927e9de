using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Proposals;

namespace MigrantWindow.Data.Configurations;

internal sealed class ProposalConfiguration : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> proposal)
    {
        proposal.ToTable("Proposals");
        proposal.Property(p => p.Note).HasMaxLength(Proposal.NoteMaxLength);
        proposal.Property(p => p.Answer).HasMaxLength(Proposal.NoteMaxLength);
        proposal.Property(p => p.AuthorName).HasMaxLength(Proposal.AuthorMaxLength);
        proposal.Property(p => p.Version).IsConcurrencyToken();
        proposal.HasOne<StaffUser>().WithMany().HasForeignKey(p => p.AuthorId).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne<StaffUser>().WithMany().HasForeignKey(p => p.DecidedById).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne(p => p.Institution).WithMany().HasForeignKey(p => p.InstitutionId).OnDelete(DeleteBehavior.Restrict);
        proposal.HasIndex(p => new { p.State, p.Subject, p.SubjectId });
    }
}
