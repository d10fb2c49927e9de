using Microsoft.EntityFrameworkCore;

namespace MigrantWindow.Data.SqlServer;

public sealed class SqlServerDbContext(DbContextOptions<SqlServerDbContext> options) : PortalDbContext(options);
