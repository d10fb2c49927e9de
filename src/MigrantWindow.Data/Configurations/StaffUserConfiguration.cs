using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Data.Configurations;

internal sealed class StaffUserConfiguration : IEntityTypeConfiguration<StaffUser>
{
    public void Configure(EntityTypeBuilder<StaffUser> user)
    {
        user.Property(u => u.Name).HasMaxLength(StaffUser.NameMaxLength);
        user.Property(u => u.Language).HasMaxLength(Language.CodeMaxLength);
        user.Ignore(u => u.Institution).Ignore(u => u.Function).Ignore(u => u.Member).Ignore(u => u.Assignment).Ignore(u => u.Description);
        user.HasMany(u => u.Roles).WithMany().UsingEntity<IdentityUserRole<int>>(
            join => join.HasOne<StaffRole>().WithMany().HasForeignKey(role => role.RoleId).OnDelete(DeleteBehavior.Cascade),
            join => join.HasOne<StaffUser>().WithMany().HasForeignKey(role => role.UserId).OnDelete(DeleteBehavior.Cascade));
        user.HasMany(u => u.Offices).WithMany().UsingEntity("StaffOffices");
    }
}
