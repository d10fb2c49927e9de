using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace MigrantWindow.Data.SqlServer;

public sealed class SqlServerDbContext(DbContextOptions<SqlServerDbContext> options) : PortalDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);

        // A passkey's id is up to 1,024 bytes; a clustered key here holds 900.
        model.Entity<IdentityUserPasskey<int>>().HasKey(passkey => passkey.CredentialId).IsClustered(false);
    }
}
