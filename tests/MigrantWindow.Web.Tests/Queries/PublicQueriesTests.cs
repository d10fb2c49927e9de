using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using MigrantWindow.Testing;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.OpenData;

namespace MigrantWindow.Web.Tests.Queries;

/// <summary>Every query a reader can cause: on both engines, few, and by an index.</summary>
public sealed partial class PublicQueriesTests(TwoEnginesApp app) : IClassFixture<TwoEnginesApp>
{
    private const int MostQueries = 3;

    private static readonly string[] Growing = ["ArticleTranslations", "ServiceTranslations", "Revisions", "Citations"];

    /// <summary>A page of each kind.</summary>
    public static TheoryData<string> Pages =>
    [
        "/es", "/en/la-union", "/fr/la-union/droits", "/es/la-union/derechos/salir-y-volver", "/en/la-union/protection", "/es/la-hachadura/servicios", Service,
        "/en/la-union/i-need-help", "/es/glosario", "/en/figures", "/es/cifras.csv", "/en/about", "/fr/la-union/droits/nothing", "/en/la-union/services/nothing",
        "/en/la-union/nothing", "/es/nowhere", "/la-union", "/sitemap.xml", "/es/buscar?q=dui", "/fr/rechercher?q=xyqzwkj&office=la-union",
        "/es/opinion/a8.la-union", "/en/feedback/h", "/fr/avis/j1.la-union", "/en/feedback/s3.la-union/thanks", "/es/opinion/o.la-union/gracias",
        "/es/la-union/cartel/a3", "/en/la-hachadura/card", "/fr/la-union/je-veux-rentrer/depliant",
    ];

    /// <summary>The kinds that must stay quick with ten thousand articles.</summary>
    public static TheoryData<string> Looked => ["/es/la-union/derechos/salir-y-volver", Service, "/fr/la-union/droits", "/es/la-hachadura/servicios", "/en/la-union/i-need-help"];

    private const string Service = "/en/la-union/services/police-office-for-women-conchagua";

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_comes_out_the_same_by_the_queries_of_SQL_Server(string path)
    {
        var (onSqlite, answers) = await app.OnSqliteAsync(path);
        var (onSqlServer, commands) = await app.OnSqlServerAsync(path, answers);

        Assert.NotEqual(HttpStatusCode.InternalServerError, onSqlite.StatusCode);
        Assert.Equal(onSqlite.StatusCode, onSqlServer.StatusCode);
        Assert.Equal(answers.Count, commands.Count);
        Assert.NotEmpty(commands);
        Assert.Equal(await WordsAsync(onSqlite), await WordsAsync(onSqlServer));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Each_query_for_SQL_Server_is_sound_Transact_SQL(string path)
    {
        var (_, answers) = await app.OnSqliteAsync(path);
        var (_, commands) = await app.OnSqlServerAsync(path, answers);

        var errors = commands.SelectMany(command =>
        {
            new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(command.Text), out var found);
            return found.Select(error => $"{error.Message} in {command.Text}");
        });

        Assert.Empty(errors);
        Assert.All(commands, command => Assert.Contains("FROM [", command.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_page_of_the_sitemap_asks_more_than_three_questions()
    {
        IReadOnlyList<string> paths = [];
        await app.WithDatabaseAsync(async db => paths = await Sitemap.PathsAsync(db, app.Services.GetRequiredService<PortalLanguages>(), app.Clock, CancellationToken.None));

        List<string> greedy = [];
        foreach (var path in paths.Where(path => path.StartsWith("/es", StringComparison.Ordinal)))
        {
            var (_, commands) = await app.OnSqliteAsync(path);
            if (commands.Count is 0 or > MostQueries)
            {
                greedy.Add($"{path}: {commands.Count}");
            }
        }

        Assert.NotEmpty(paths);
        Assert.Empty(greedy);
    }

    [Theory]
    [InlineData("/es/la-union/cartel/a4")]
    [InlineData("/fr/la-hachadura/carte")]
    [InlineData("/en/la-union/i-want-to-return/leaflet")]
    public async Task No_sheet_to_print_asks_more_than_three_questions(string path)
    {
        var (response, commands) = await app.OnSqliteAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.InRange(commands.Count, 1, MostQueries);
    }

    [Theory]
    [MemberData(nameof(Looked))]
    public async Task Nothing_that_grows_is_read_from_end_to_end(string path)
    {
        var (response, commands) = await app.OnSqliteAsync(path);

        var plans = new List<string>();
        await app.WithDatabaseAsync(async db =>
        {
            foreach (var command in commands)
            {
                plans.AddRange(await ScansAsync(db, command));
            }
        });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain(plans, scan => Growing.Any(table => scan.StartsWith(table, StringComparison.Ordinal)));
    }

    /// <summary>The first of several, taken as a whole, is found by numbering all rows of the table: no index helps.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_numbers_a_whole_table_to_find_one_row(string path)
    {
        var (_, commands) = await app.OnSqliteAsync(path);

        Assert.DoesNotContain(commands, command => command.Text.Contains("ROW_NUMBER", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_query_without_an_index_would_be_seen()
    {
        IReadOnlyList<string> scans = [];
        await app.WithDatabaseAsync(async db =>
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = db.ArticleTranslations.Where(translation => translation.Version == Guid.Empty).ToQueryString();
            scans = await ScansAsync(db, new TwoEnginesApp.Command(command, null));
        });

        Assert.Equal("ArticleTranslations: SCAN a", Assert.Single(scans));
    }

    /// <returns>The tables that a command reads whole.</returns>
    private static async Task<IReadOnlyList<string>> ScansAsync(DbContext db, TwoEnginesApp.Command asked)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {asked.Text}";
        foreach (var (name, value) in asked.Parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        var aliases = Alias().Matches(asked.Text).DistinctBy(match => match.Groups[2].Value).ToDictionary(match => match.Groups[2].Value, match => match.Groups[1].Value);
        List<string> scans = [];
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            if (Scan().Match(reader.GetString(3)) is { Success: true } scan && aliases.TryGetValue(scan.Groups[1].Value, out var table))
            {
                scans.Add($"{table}: {scan.Value}");
            }
        }

        return scans;
    }

    private static async Task<string> WordsAsync(HttpResponseMessage response)
    {
        if (response.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return $"{response.Headers.Location} {await response.Content.ReadAsStringAsync()}";
        }

        var page = await HtmlPage.ReadAsync(response);
        return $"{page.Heading}: {page.Main}";
    }

    [GeneratedRegex(@"""(\w+)"" AS ""(\w+)""")]
    private static partial Regex Alias();

    [GeneratedRegex(@"^SCAN (\w+)")]
    private static partial Regex Scan();
}
