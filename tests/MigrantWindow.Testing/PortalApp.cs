using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MigrantWindow.Data;
using MigrantWindow.Web.Search;
using MigrantWindow.Web.Upkeep;

namespace MigrantWindow.Testing;

/// <summary>The portal under test: the real program on an SQLite file of its own, filled with the shipped content, with a clock that tests move.</summary>
public class PortalApp : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal").FullName;

    /// <summary>Monday 2 March 2026, 9:00 in El Salvador.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    public FakeTimeProvider Clock { get; } = new(Start);

    /// <summary>What the portal has sent: it writes files, as it does wherever no mail server is set.</summary>
    public virtual Mailbox Mailbox => new(Path.Combine(_folder, "mail"));

    /// <summary>Where its database lies.</summary>
    protected virtual string DataFolder => _folder;

    /// <summary>False: it makes its own database, as a first start does.</summary>
    protected virtual bool BeginsFilled => true;

    /// <summary>Public pages are rendered afresh for each request, unless a test of the cache asks otherwise.</summary>
    protected virtual int CacheSeconds => 0;

    /// <summary>Whether the portal reminds teams when its clock says so; tests that move the clock would find mails they know nothing of.</summary>
    protected virtual bool RemindsByItself => false;

    /// <summary>Whether there is a search index; most tests look for nothing, and each change would be indexed.</summary>
    protected virtual bool HasSearch => false;

    /// <summary>The portal's public address; none: it stands on localhost.</summary>
    protected virtual string SiteUrl => "https://portal.test";

    public async Task WithDatabaseAsync(Func<PortalDbContext, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        if (BeginsFilled)
        {
            FilledDatabase.CopyTo(DataFolder);
        }

        builder.UseEnvironment("Test");
        builder.UseStaticWebAssets();
        builder.UseSetting("ConnectionStrings:Window", $"Data Source={Path.Combine(DataFolder, "portal.db")}");
        builder.UseSetting("Cache:PublicSeconds", $"{CacheSeconds}");
        builder.UseSetting("Site:Url", SiteUrl);
        builder.UseSetting("Search:Folder", Path.Combine(_folder, "search"));
        builder.UseSetting("Smtp:Folder", Mailbox.Folder);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
        if (!RemindsByItself)
        {
            builder.ConfigureTestServices(services => services.Remove(services.Single(service => service.ImplementationType == typeof(HourlyWork))));
        }

        if (!HasSearch)
        {
            builder.ConfigureTestServices(services => services.Remove(services.Single(service => service.ImplementationType == typeof(SearchUpkeep))));
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_folder))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }
    }
}
