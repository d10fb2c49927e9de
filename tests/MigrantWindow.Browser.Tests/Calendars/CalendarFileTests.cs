using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Browser.Tests.Account;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Testing;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Browser.Tests.Calendars;

/// <summary>What the portal writes with one library is read with another: ical.js, as calendars in browsers do.</summary>
public sealed class CalendarFileTests(BrowserApp app) : StaffBrowserTest(app)
{
    private const string Read = """
        ([library, file]) => {
            const module = { exports: {} };
            new Function('module', 'exports', library)(module, module.exports);
            const ICAL = module.exports;
            const calendar = new ICAL.Component(ICAL.parse(file));
            return calendar.getAllSubcomponents('vevent').map(part => {
                const event = new ICAL.Event(part);
                return [event.uid, event.startDate.toJSDate().toISOString(), event.endDate.toJSDate().toISOString(), part.getFirstPropertyValue('status'), event.sequence, event.summary, event.location].join('|');
            });
        }
        """;

    [SkippableFact]
    public async Task A_session_of_two_days_opens_with_the_right_hours()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.TrainingSessionAsync(office, with: plan => plan with { Place = "Salón; de \"usos\", múltiples\\1", Days = [plan.Days[0], new(plan.Days[0].StartsOn.AddDays(7), plan.Days[0].EndsOn.AddDays(7).AddHours(1))] });

        var events = await EventsAsync($"/en/{office.Slug}/trainings/{await SlugAsync(session)}.ics");

        Assert.Equal(session.Days.Select(day => $"{session.Uid:N}-{day.Number}@migrantwindow|{Utc(day.StartsOn)}|{Utc(day.EndsOn)}|CONFIRMED|0"), events.Select(line => string.Join('|', line.Split('|')[..5])));
        Assert.All(events, line => Assert.EndsWith("|Salón; de \"usos\", múltiples\\1", line, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_change_has_the_same_name_and_a_higher_number_and_a_day_that_is_dropped_is_cancelled()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.TrainingSessionAsync(office, with: plan => plan with { Days = [plan.Days[0], new(plan.Days[0].StartsOn.AddDays(1), plan.Days[0].EndsOn.AddDays(1))] });
        var moved = session.StartsOn.AddHours(2);
        await Data.ChangeTrainingAsync(session, tracked => tracked.Change(Data.Plan() with { Days = [new SessionTime(moved, moved.AddHours(3))] }, Data.Now));

        var events = await EventsAsync($"/en/{office.Slug}/trainings/{await SlugAsync(session)}.ics");

        Assert.Equal([$"{session.Uid:N}-1@migrantwindow|{Utc(moved)}|CONFIRMED|1", $"{session.Uid:N}-2@migrantwindow|{Utc(moved)}|CANCELLED|1"],
            events.Select(line => line.Split('|')).Select(part => $"{part[0]}|{part[1]}|{part[3]}|{part[4]}"));
    }

    [SkippableFact]
    public async Task The_calendar_of_an_office_has_all_its_sessions_and_says_which_are_cancelled()
    {
        var office = await Data.OfficeAsync();
        var (first, second) = (await Data.TrainingSessionAsync(office), await Data.TrainingSessionAsync(office));
        await Data.ChangeTrainingAsync(second, tracked => tracked.CallOff("La sala está cerrada", Data.Now));

        var events = await EventsAsync(Links.TrainingFeed("en", office.Slug));

        Assert.Equal([$"{first.Uid:N}-1@migrantwindow CONFIRMED", $"{second.Uid:N}-1@migrantwindow CANCELLED"], events.Select(line => line.Split('|')).Select(part => $"{part[0]} {part[3]}"));
    }

    private async Task<string[]> EventsAsync(string path)
    {
        var file = await (await App.CreateClient().GetAsync(new Uri(path, UriKind.Relative))).Content.ReadAsStringAsync();
        using var library = new StreamReader(typeof(CalendarFileTests).Assembly.GetManifestResourceStream("ical.es5.min.cjs")!);
        var page = await NewPageAsync();

        return await page.EvaluateAsync<string[]>(Read, new[] { await library.ReadToEndAsync(), file });
    }

    private async Task<string> SlugAsync(TrainingSession session)
    {
        var slug = "";
        await App.WithDatabaseAsync(async db => slug = await db.TrainingSessions.Where(s => s.Id == session.Id)
            .Select(s => db.Publications.Single(p => p.Translation.ArticleId == s.Course.TextId && p.Translation.Culture == "en").Translation.Slug).SingleAsync());
        return string.Create(CultureInfo.InvariantCulture, $"{slug}-{session.Id}");
    }

    private static string Utc(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
