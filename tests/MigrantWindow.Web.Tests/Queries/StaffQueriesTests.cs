using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Data.Sqlite;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;
using MigrantWindow.Web.Mail;

namespace MigrantWindow.Web.Tests.Queries;

/// <summary>What lists and forms of staff ask the database, and how heavy they are.</summary>
public sealed class StaffQueriesTests(StaffQueriesTests.CountingApp app) : IClassFixture<StaffQueriesTests.CountingApp>
{
    private const int MostQueries = 6;
    private const int MostBytes = 60 * 1024;

    public static TheoryData<string, string> Pages => new()
    {
        { "/admin/articles", Roles.Caseworker }, { "/admin/articles?find=salir&state=Outdated", Roles.Caseworker }, { "/admin/articles?state=ForMyApproval", Roles.Caseworker },
        { "/admin/facts", Roles.Caseworker }, { "/admin/facts?find=911", Roles.Caseworker }, { "/admin/facts/{fact}", Roles.Caseworker },
        { "/admin/proposals", Roles.Caseworker }, { "/admin/services", Roles.Caseworker }, { "/admin/offices", Roles.Caseworker }, { "/admin/terms", Roles.Caseworker },
        { "/admin/journeys", Roles.Caseworker }, { "/admin/institutions", Roles.Caseworker }, { "/admin/sources", Roles.Caseworker }, { "/admin/links", Roles.Caseworker },
        { "/admin/audit", Roles.Administrator }, { "/admin/hours", Roles.Administrator }, { "/admin/staff", Roles.Administrator },
        { "/admin/repairs", Roles.Caseworker }, { "/admin/statistics", Roles.Caseworker }, { "/admin/statistics?days=365&office=1", Roles.Caseworker },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_staff_list_asks_six_questions_at_most_and_is_light(string path, string function)
    {
        var visitor = await app.VisitorAsync(function);

        var (page, commands) = await app.OpenAsync(visitor, path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.True(commands.Count is > 0 and <= MostQueries, $"{commands.Count} queries:\n{string.Join("\n\n", commands)}");
        Assert.True(System.Text.Encoding.UTF8.GetByteCount(page.Source) <= MostBytes, $"{page.Source.Length} letters");
    }

    public sealed class CountingApp : PortalApp
    {
        private readonly Counter _counter = new();

        public async Task<Visitor> VisitorAsync(string function)
        {
            var staff = new StaffData(this);
            return await staff.SignedInAsync(await staff.StaffAsync(Roles.Iom, function));
        }

        public async Task<(HtmlPage Page, IReadOnlyList<string> Commands)> OpenAsync(Visitor visitor, string path)
        {
            await WithDatabaseAsync(async db => path = path.Replace("{fact}", $"{await db.Facts.Where(fact => fact.Key == "police").Select(fact => fact.Id).SingleAsync()}", StringComparison.Ordinal));
            await visitor.OpenAsync(path); // what is asked once and remembered is asked now
            _counter.Commands.Clear();
            var page = await visitor.OpenAsync(path);
            return (page, [.. _counter.Commands]);
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.Remove(services.Single(service => service.ImplementationType == typeof(MailSender)))); // it asks whenever it likes
            builder.ConfigureTestServices(services => services.ConfigureDbContext<SqliteDbContext>(options => options.AddInterceptors(_counter)));
        }
    }

    private sealed class Counter : DbCommandInterceptor
    {
        public List<string> Commands { get; } = [];

        public override ValueTask<InterceptionResult<System.Data.Common.DbDataReader>> ReaderExecutingAsync(
            System.Data.Common.DbCommand command, CommandEventData eventData, InterceptionResult<System.Data.Common.DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Commands.Add(command.CommandText);
            return ValueTask.FromResult(result);
        }
    }
}
