using System.Data.Common;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Data;
using MigrantWindow.Data.Sqlite;
using MigrantWindow.Data.SqlServer;
using MigrantWindow.Testing;
using MigrantWindow.Web.Mail;

namespace MigrantWindow.Web.Tests.Queries;

/// <summary>A portal on SQLite that remembers each command with its rows, and can then show the same page by the commands of SQL Server, which
/// never leave the process: the remembered rows answer them.</summary>
public sealed class TwoEnginesApp : PortalApp
{
    private readonly Engines _engines = new();

    /// <returns>What one request answers on SQLite, and the commands it took.</returns>
    public async Task<(HttpResponseMessage Response, IReadOnlyList<Command> Commands)> OnSqliteAsync(string path)
    {
        using var http = CreateClient(new() { AllowAutoRedirect = false });
        _engines.Recorded.Clear();
        var response = await http.GetAsync(new Uri(path, UriKind.Relative));
        return (response, [.. _engines.Recorded]);
    }

    /// <returns>What the same request answers on SQL Server where its commands get the same rows, and those commands.</returns>
    public async Task<(HttpResponseMessage Response, IReadOnlyList<Command> Commands)> OnSqlServerAsync(string path, IReadOnlyList<Command> answers)
    {
        using var http = CreateClient(new() { AllowAutoRedirect = false });
        _engines.Replayed.Clear();
        _engines.Answers = new Queue<RecordedRows>(answers.Select(answer => answer.Rows!.Again()));
        _engines.UseSqlServer = true;
        try
        {
            return (await http.GetAsync(new Uri(path, UriKind.Relative)), [.. _engines.Replayed]);
        }
        finally
        {
            _engines.UseSqlServer = false;
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(NoMail); // its sender asks the database too, whenever it likes
        builder.ConfigureTestServices(services => services
            .AddDatabase(DatabaseProvider.SqlServer, "Server=nowhere;Database=nothing")
            .ConfigureDbContext<SqliteDbContext>(options => options.AddInterceptors(new Recorder(_engines)))
            .ConfigureDbContext<SqlServerDbContext>(options => options.AddInterceptors(new NoServer(), new Replayer(_engines)))
            .AddScoped<PortalDbContext>(scope => _engines.UseSqlServer
                ? scope.GetRequiredService<SqlServerDbContext>()
                : scope.GetRequiredService<SqliteDbContext>()));
    }

    private static void NoMail(IServiceCollection services) =>
        services.Remove(services.Single(service => service.ImplementationType == typeof(MailSender)));

    public sealed class Command
    {
        internal Command(DbCommand command, RecordedRows? rows) =>
            (Text, Parameters, Rows) = (command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))], rows);

        public string Text { get; }
        public IReadOnlyList<(string Name, object? Value)> Parameters { get; }
        internal RecordedRows? Rows { get; }
    }

    private sealed class Engines
    {
        public bool UseSqlServer { get; set; }
        public List<Command> Recorded { get; } = [];
        public List<Command> Replayed { get; } = [];
        public Queue<RecordedRows> Answers { get; set; } = [];
    }

    private sealed class Recorder(Engines engines) : DbCommandInterceptor
    {
        public override ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            using (result)
            {
                var rows = RecordedRows.Of(result);
                engines.Recorded.Add(new Command(command, rows));
                return ValueTask.FromResult<DbDataReader>(rows.Again());
            }
        }
    }

    private sealed class NoServer : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());
    }

    private sealed class Replayer(Engines engines) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            engines.Replayed.Add(new Command(command, null));
            return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(engines.Answers.Dequeue()));
        }
    }
}
