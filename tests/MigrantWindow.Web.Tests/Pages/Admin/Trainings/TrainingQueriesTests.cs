using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Data.Sqlite;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Trainings;

/// <summary>However many sessions and people there are, a page asks the database as often, and weighs no more than a page may.</summary>
public sealed class TrainingQueriesTests(TrainingQueriesTests.CountingApp app) : IClassFixture<TrainingQueriesTests.CountingApp>
{
    /// <summary>With the one that asks who this is.</summary>
    private const int QueriesMax = 6;

    [Fact]
    public async Task Every_page_about_trainings_asks_at_most_six_times_and_is_no_heavier_than_60_KB()
    {
        var (data, staff) = (new TestData(app), new StaffData(app));
        var office = await data.OfficeAsync();
        var course = await data.CourseAsync();
        for (var made = 0; made < 30; made++)
        {
            await data.TrainingSessionAsync(office, course: course);
        }

        var full = await data.TrainingSessionAsync(office, 400, course: course);
        for (var made = 0; made < 8; made++)
        {
            await data.RegistrationAsync(full, 50);
        }

        var held = await data.HeldSessionAsync(office, [.. Enumerable.Range(1, 50).Select(number => $"Nombre Apellido Apellido {number}")]);
        var visitor = await staff.SignedInAsync(await staff.StaffAsync(Roles.Municipality, Roles.Administrator, office));
        await visitor.OpenAsync("/admin");

        List<string> faults = [];
        foreach (var path in (string[])
            [
                "", $"?past=true&after={held.Id}", "/new", "/calendar", "/report", "/report.csv", $"/{full.Id}", $"/{full.Id}/edit", $"/{full.Id}/cancellation", $"/{full.Id}/registrations/new", $"/{full.Id}/registrations/1", $"/{full.Id}/sign-in-sheet",
                $"/{held.Id}/attendance", $"/{held.Id}/attendance/list", $"/{held.Id}/attendance/totals", $"/{held.Id}/certificates", $"/{held.Id}/certificates/print",
            ])
        {
            app.Queries = 0;
            var page = await visitor.OpenAsync($"/admin/trainings{path}");
            faults.AddRange(page.Status == HttpStatusCode.OK && app.Queries <= QueriesMax && page.Source.Length < 60_000 ? [] : [$"{path}: {page.Status}, {app.Queries} queries, {page.Source.Length} letters"]);
        }

        Assert.Empty(faults);
    }

    public sealed class CountingApp : PortalApp
    {
        public int Queries { get; set; }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
            {
                services.Remove(services.Single(service => service.ImplementationType == typeof(Web.Mail.MailSender)));
                services.ConfigureDbContext<SqliteDbContext>(options => options.AddInterceptors(new Counter(this)));
            });
        }

        private sealed class Counter(CountingApp app) : DbCommandInterceptor
        {
            public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
            {
                app.Queries++;
                return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
            }
        }
    }
}
