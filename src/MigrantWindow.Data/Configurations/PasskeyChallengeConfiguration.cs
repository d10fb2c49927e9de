using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Data.Configurations;

internal sealed class PasskeyChallengeConfiguration : IEntityTypeConfiguration<PasskeyChallenge>
{
    public void Configure(EntityTypeBuilder<PasskeyChallenge> challenge)
    {
        challenge.ToTable("PasskeyChallenges");
        challenge.Property(c => c.KeyHash).HasMaxLength(SecretKey.HashLength);
        challenge.Property(c => c.State).HasMaxLength(PasskeyChallenge.StateMaxLength);
        challenge.HasOne<StaffUser>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Cascade);
        challenge.HasIndex(c => c.KeyHash).IsUnique();
        challenge.HasIndex(c => c.ExpiresOn);
    }
}
