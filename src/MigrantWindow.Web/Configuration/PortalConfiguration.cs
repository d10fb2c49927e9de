using Microsoft.Extensions.Configuration.CommandLine;
using MigrantWindow.Data;

namespace MigrantWindow.Web.Configuration;

/// <summary>Reads the portal's own settings and refuses a wrong one in one line, before anything starts.</summary>
public static class PortalConfiguration
{
    private static readonly string[] KnownSections =
    [
        DatabaseOptions.Section, SiteOptions.Section, QuickExitOptions.Section, CacheOptions.Section, ProtectionOptions.Section, SmtpOptions.Section, LinkCheckOptions.Section, BackupOptions.Section, SearchOptions.Section, OfflineOptions.Section,
        "ConnectionStrings", "AllowedHosts", "Kestrel", "Logging", "Urls", "environment", "contentRoot", "applicationName", "content",
    ];

    /// <exception cref="ConfigurationException">A key or value is wrong; the message names it.</exception>
    public static WebApplicationBuilder AddPortalConfiguration(this WebApplicationBuilder builder)
    {
        RefuseUnknownSections(builder.Configuration);
        builder.WebHost.UseSetting("ReloadStaticAssetsAtRuntime", "false"); // files are served as they were built, or Development would send gzip under Brotli's name
        Add<DatabaseOptions>(builder, DatabaseOptions.Section);
        Add<BackupOptions>(builder, BackupOptions.Section).Check(builder.Configuration.DatabaseProvider());
        RefuseOtherThanWeb($"{SiteOptions.Section}:Url", Add<SiteOptions>(builder, SiteOptions.Section).Url);
        RefuseOtherThanWeb($"{QuickExitOptions.Section}:Url", Add<QuickExitOptions>(builder, QuickExitOptions.Section).Url);
        Add<LinkCheckOptions>(builder, LinkCheckOptions.Section);
        Add<SearchOptions>(builder, SearchOptions.Section);
        Add<OfflineOptions>(builder, OfflineOptions.Section);
        Add<ProtectionOptions>(builder, ProtectionOptions.Section);
        Add<SmtpOptions>(builder, SmtpOptions.Section).Check();
        var cache = Add<CacheOptions>(builder, CacheOptions.Section);

        if (cache.PublicSeconds is < 0 or > 3600)
        {
            throw new ConfigurationException($"Cache:PublicSeconds must be 0 to 3600, not {cache.PublicSeconds}.");
        }

        return builder;
    }

    public static DatabaseProvider DatabaseProvider(this IConfiguration configuration) =>
        configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>()?.Provider ?? Data.DatabaseProvider.Sqlite;

    /// <summary>The database's address; without one, an SQLite file under the content root.</summary>
    /// <exception cref="ConfigurationException">SQL Server is asked for without an address.</exception>
    public static string DatabaseConnection(this IConfiguration configuration, string contentRoot) =>
        configuration.GetConnectionString("Window") switch
        {
            { Length: > 0 } connection => connection,
            _ when configuration.DatabaseProvider() == Data.DatabaseProvider.Sqlite => $"Data Source={Path.Combine(contentRoot, "App_Data", "portal.db")}",
            _ => throw new ConfigurationException("Database:Provider is SqlServer, so ConnectionStrings:Window must name the server."),
        };

    private static void RefuseOtherThanWeb(string key, Uri? url)
    {
        if (url is not null && !(url.IsAbsoluteUri && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)))
        {
            throw new ConfigurationException($"{key} must be a whole address such as https://example.org, not {url}.");
        }
    }

    private static T Add<T>(WebApplicationBuilder builder, string name)
        where T : class, new()
    {
        var section = builder.Configuration.GetSection(name);
        builder.Services.Configure<T>(section);
        try
        {
            return section.Get<T>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new T();
        }
        catch (InvalidOperationException fault)
        {
            throw new ConfigurationException($"The configuration section {name} is wrong: {fault.InnerException?.Message ?? fault.Message}");
        }
    }

    /// <summary>Environment variables hold much that is not ours; every other source holds only settings of the portal.</summary>
    private static void RefuseUnknownSections(ConfigurationManager configuration)
    {
        var ours = ((IConfigurationRoot)configuration).Providers.Where(provider => provider is FileConfigurationProvider or CommandLineConfigurationProvider);
        foreach (var key in ours.SelectMany(provider => provider.GetChildKeys([], null)).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (!KnownSections.Contains(key, StringComparer.OrdinalIgnoreCase))
            {
                throw new ConfigurationException($"The configuration key “{key}” means nothing to the portal. Known: {string.Join(", ", KnownSections.Where(known => char.IsUpper(known[0])))}.");
            }
        }
    }
}
