using Microsoft.Extensions.DependencyInjection;

namespace MigrantWindow.Data.Tests;

/// <summary>A context for each engine, set up as the portal sets it up, to read models and scripts from; neither connects.</summary>
public static class Contexts
{
    public static TheoryData<PortalDbContext> All => [Sqlite(), SqlServer()];

    public static PortalDbContext Sqlite() => Of(DatabaseProvider.Sqlite, "Data Source=unused.db");

    public static PortalDbContext SqlServer() => Of(DatabaseProvider.SqlServer, "Server=unused;Database=unused");

    private static PortalDbContext Of(DatabaseProvider provider, string connectionString)
    {
        var services = new ServiceCollection().AddDatabase(provider, connectionString).BuildServiceProvider();
        return services.CreateScope().ServiceProvider.GetRequiredService<PortalDbContext>();
    }
}
