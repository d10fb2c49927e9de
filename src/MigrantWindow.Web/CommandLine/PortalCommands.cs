using System.CommandLine;
using MigrantWindow.Data;
using MigrantWindow.Data.Seeding;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Configuration;
using MigrantWindow.Web.Content;

namespace MigrantWindow.Web.CommandLine;

/// <summary>What the program can do from the command line; without a word it serves the portal.</summary>
public static class PortalCommands
{
    /// <summary>How long a command that is told to end may take; more than the half minute in which the portal stops by itself.</summary>
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(40);

    /// <returns>0, or 1 after one clear message on the error stream.</returns>
    public static Task<int> InvokeAsync(string[] args, Func<string[], WebApplication> createApp)
    {
        var content = new Option<string>("--content") { Description = "A folder of content files instead of the shipped ones", DefaultValueFactory = _ => ContentLibrary.ShippedFolder };

        var serve = new RootCommand("MigrantWindow: information for migrants, per Window office.") { TreatUnmatchedTokensAsErrors = false };
        serve.SetAction((_, stop) => GuardAsync(async () =>
        {
            await using var app = createApp(args);
            await app.PrepareDatabaseAsync(stop);
            await ServeAsync(app, stop);
        }));

        var migrate = new Command("migrate", "Creates the database or brings it up to date.") { TreatUnmatchedTokensAsErrors = false };
        migrate.SetAction((_, stop) => GuardAsync(async () =>
        {
            await using var app = createApp(args[1..]);
            await app.MigrateAsync(stop);
            Console.WriteLine("The database is up to date.");
        }));

        var seed = new Command("seed", "Stores the content files that the database lacks.") { content };
        seed.TreatUnmatchedTokensAsErrors = false;
        seed.SetAction((parsed, stop) => GuardAsync(async () =>
        {
            await using var app = createApp(args[1..]);
            var added = await app.SeedAsync(ContentLibrary.Read(parsed.GetRequiredValue(content)), stop);
            Console.WriteLine(added == 0 ? "Everything was there already." : $"Stored {added} new rows.");
        }));

        var createAdmin = new Command("create-admin", "Prints a one-time link that sets up the first administrator of IOM, while there is none.") { TreatUnmatchedTokensAsErrors = false };
        createAdmin.SetAction((_, stop) => GuardAsync(async () =>
        {
            await using var app = createApp(args[1..]);
            Console.WriteLine(await app.CreateAdminAsync(stop));
        }));

        var check = new Command("check", "Reads every content file and names each fault with file and line.") { content };
        check.SetAction(parsed => Check(parsed.GetRequiredValue(content)));

        var verify = new Command("verify-audit", "Follows the chain of the audit log, compares published texts with what was approved, and names the first that was altered or removed.") { TreatUnmatchedTokensAsErrors = false };
        verify.SetAction((_, stop) => GuardAsync(async () =>
        {
            await using var app = createApp(args[1..]);
            var (entries, texts) = await app.VerifyAuditAsync(stop);
            Console.WriteLine($"{entries} entries, each as it was written. {texts} texts, each as it was published.");
        }));

        var folder = new Argument<string>("DIR") { Description = "A folder of content files" };

        var export = new Command("export", "Writes everything readers see as content files into a new or empty folder.") { folder };
        export.TreatUnmatchedTokensAsErrors = false;
        export.SetAction((parsed, stop) => GuardAsync(async () =>
        {
            var into = parsed.GetRequiredValue(folder);
            await using var app = createApp(Without(into, args));
            var files = await app.ExportAsync(into, Console.WriteLine, stop);
            Console.WriteLine($"Wrote {files} files into {into}.");
        }));

        var import = new Command("import", "Fills a new database with the content files of a folder.") { folder };
        import.TreatUnmatchedTokensAsErrors = false;
        import.SetAction((parsed, stop) => GuardAsync(async () =>
        {
            var from = parsed.GetRequiredValue(folder);
            await using var app = createApp(Without(from, args));
            var stored = await app.ImportAsync(from, Console.WriteLine, stop);
            Console.WriteLine($"Stored {stored} new rows.");
        }));

        serve.Add(migrate);
        serve.Add(seed);
        serve.Add(createAdmin);
        serve.Add(check);
        serve.Add(verify);
        serve.Add(export);
        serve.Add(import);

        return serve.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = Goodbye });
    }

    /// <summary>A portal that cannot start, such as on a port that is taken, ends what it has begun before its services go.</summary>
    private static async Task ServeAsync(WebApplication app, CancellationToken stop)
    {
        try
        {
            await app.StartAsync(stop);
        }
        catch
        {
            await app.StopAsync(CancellationToken.None);
            throw;
        }

        await app.WaitForShutdownAsync(stop);
    }

    /// <summary>The settings among the arguments of a command: all but its name and its folder, which may look like one.</summary>
    private static string[] Without(string folder, string[] args) => [.. args[1..].Where(argument => argument != folder)];

    private static int Check(string folder)
    {
        try
        {
            var library = ContentLibrary.Read(folder);
            var faults = ContentRendering.Faults(library);
            foreach (var fault in faults)
            {
                Console.Error.WriteLine(fault);
            }

            Console.WriteLine($"{library.Texts().Count()} texts, {library.Facts.Count} facts, {library.Sources.Count} sources: {faults.Count} faults.");
            return faults.Count == 0 ? 0 : 1;
        }
        catch (DirectoryNotFoundException missing)
        {
            Console.Error.WriteLine(missing.Message);
            return 1;
        }
    }

    private static async Task<int> GuardAsync(Func<Task> work)
    {
        try
        {
            await work();
            return 0;
        }
        catch (Exception fault) when (fault is ConfigurationException or DatabaseUnavailableException or ContentException or DomainException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(fault.Message); // also a port that is taken and a settings file that is no JSON
            return 1;
        }
    }
}
