using Microsoft.EntityFrameworkCore;

namespace MigrantWindow.Data.Sqlite;

public sealed class SqliteDbContext(DbContextOptions<SqliteDbContext> options) : PortalDbContext(options);
