using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using MigrantWindow.Browser.Tests.Account;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;
using MimeKit;

namespace MigrantWindow.Browser.Tests.Staff;

/// <summary>A training from the schedule to the certificate, by the people who have to do with it.</summary>
public sealed class TrainingTests(BrowserApp app) : StaffBrowserTest(app)
{
    [SkippableFact]
    public async Task A_session_is_scheduled_a_teacher_takes_seats_somebody_waits_moves_up_attends_and_holds_a_certificate()
    {
        var office = await Data.OfficeAsync();
        var administrator = await Staff.StaffAsync(Roles.Municipality, Roles.Administrator, office);
        var staff = await SignedInAsync(administrator);
        var starts = Data.Now.Date.AddDays(10);

        await ScheduleAsync(staff, starts);
        var session = new Uri(staff.Url).AbsolutePath;
        var (teacher, _) = await SignUpAsync(office, "Profesora Prueba", institution: "Instituto de Prueba", seats: 12, javaScript: false);
        await Expect(teacher.GetByRole(AriaRole.Main)).ToContainTextAsync("You are signed up");
        var (person, email) = await SignUpAsync(office, "Carla Prueba");
        await Expect(person.GetByRole(AriaRole.Main)).ToContainTextAsync("You are next on the waiting list.");
        await ShouldBeAccessibleAsync(person);

        await Link(teacher, "Change the seats").ClickAsync();
        await teacher.GetByLabel("How many seats").FillAsync("11");
        await ShouldBeAccessibleAsync(teacher);
        await Button(teacher, "Save").ClickAsync();
        await Expect(teacher.GetByRole(AriaRole.Status)).ToContainTextAsync("Saved.");
        await person.ReloadAsync();
        await Expect(person.GetByRole(AriaRole.Main)).ToContainTextAsync("You are signed up");
        var mail = (await App.Mailbox.WaitForAsync(email, 2))[1];
        Assert.StartsWith("You have a seat", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VEVENT", mail.BodyParts.OfType<TextPart>().Single(part => part.ContentType.MimeType == "text/calendar").Text, StringComparison.Ordinal);

        await ShouldBeClosedToOthersAsync(session);
        App.Clock.SetUtcNow(new DateTimeOffset(starts.AddHours(16), TimeSpan.Zero));
        staff = await SignedInAsync(administrator);
        await TapAttendanceAsync(staff, session, "Carla Prueba");
        await PrintSignInSheetAsync(staff, session);
        await IssueAsync(staff, session);
        await PrintAndVerifyAsync(person);
    }

    private static async Task ScheduleAsync(IPage page, DateTime starts)
    {
        await page.GotoAsync("/admin?language=en");
        await Link(page, "Trainings").ClickAsync();
        await ShouldFitAsync(page);
        await Link(page, "Schedule a session").ClickAsync();
        await page.GetByLabel("Course").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByLabel("Place", new() { Exact = false }).FillAsync($"Salón de usos múltiples, {TestData.NewKey("alcaldia")}"); // no other test plans for it
        await page.GetByLabel("Trainer").FillAsync(TestData.NewKey("Formadora"));
        var day = page.GetByRole(AriaRole.Group, new() { Name = "Day 1", Exact = true });
        await day.GetByLabel("Date").FillAsync(starts.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await day.GetByLabel("From").FillAsync("09:00");
        await day.GetByLabel("Until").FillAsync("12:00");
        await page.GetByLabel("Seats").FillAsync("12");
        await page.GetByLabel("Last day to sign up").FillAsync(starts.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await Button(page, "Schedule it").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Scheduled.");
    }

    /// <summary>From the office's page to the registration.</summary>
    private async Task<(IPage Page, string Email)> SignUpAsync(Office office, string name, string? institution = null, int seats = 1, bool javaScript = true)
    {
        var page = await OpenAsync($"/en/{office.Slug}", javaScript);
        await Link(page, "Trainings").First.ClickAsync();
        await page.Locator(".sessions-list h3 a").ClickAsync();
        await ShouldBeAccessibleAsync(page);
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^(Sign up|Join the waiting list)$") }).ClickAsync();
        var email = $"{TestData.NewKey("person")}@example.org";
        await page.GetByLabel("Your name").FillAsync(name);
        await page.GetByLabel("E-mail").FillAsync(email);
        await page.GetByLabel("Where you work").SelectOptionAsync("Schools");
        if (institution is not null)
        {
            await page.GetByLabel("Institution", new() { Exact = true }).FillAsync(institution);
            await page.GetByLabel("How many seats").FillAsync($"{seats}");
        }

        await ShouldFitAsync(page);
        await Button(page, "Sign up").ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/registration/"));
        return (page, email);
    }

    /// <summary>A municipal administrator of another office sees and can do none of it.</summary>
    private async Task ShouldBeClosedToOthersAsync(string session)
    {
        var other = await SignedInAsync(await Staff.StaffAsync(Roles.Municipality, Roles.Administrator, await Data.OfficeAsync()));
        foreach (var part in (string[])["", "/edit", "/cancellation", "/registrations/new", "/registrations/1", "/sign-in-sheet", "/attendance", "/certificates"])
        {
            Assert.Equal(404, (await other.GotoAsync(session + part))!.Status);
        }

        await other.GotoAsync("/admin/trainings?language=en");
        await Expect(other.Locator($"a[href='{session}']")).ToHaveCountAsync(0);
    }

    private async Task TapAttendanceAsync(IPage page, string session, string name)
    {
        await page.GotoAsync($"{session}/attendance?language=en");
        var person = page.GetByRole(AriaRole.Group, new() { NameRegex = new(name) });
        await person.GetByText("Attended", new() { Exact = true }).ClickAsync();
        await ShouldBeAccessibleAsync(page);
        await ShouldFitAsync(page);
        await Button(page, "Save").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Saved");
    }

    private static async Task PrintSignInSheetAsync(IPage page, string session)
    {
        await page.GotoAsync($"{session}/sign-in-sheet?language=en");
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "Carla Prueba", Exact = true })).ToBeVisibleAsync();
        Assert.Equal(1, await SheetsAsync(page));
    }

    private async Task IssueAsync(IPage page, string session)
    {
        await page.GotoAsync($"{session}/certificates?language=en");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Issue certificates") }).ClickAsync();
        await Expect(Link(page, "Print them")).ToBeVisibleAsync();
        await ShouldBeAccessibleAsync(page);
        await Link(page, "Print them").ClickAsync();
        Assert.Equal(1, await SheetsAsync(page));
    }

    private async Task PrintAndVerifyAsync(IPage page)
    {
        await page.ReloadAsync();
        await Link(page, "Certificate of Carla Prueba").ClickAsync();
        await ShouldBeAccessibleAsync(page);
        Assert.Equal(1, await SheetsAsync(page));
        var code = System.Text.RegularExpressions.Regex.Match(await page.Locator(".certificate").InnerTextAsync(), "[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}").Value;

        await page.GotoAsync("/verificar?language=en");
        await page.GetByLabel("Code of the certificate").FillAsync(code);
        await Button(page, "Check").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("This certificate is genuine.");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("C. P.");
        await ShouldBeAccessibleAsync(page);
    }

    /// <summary>How many sheets of A4 the browser prints.</summary>
    private static async Task<int> SheetsAsync(IPage page)
    {
        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true }));
        return System.Text.RegularExpressions.Regex.Count(pdf, @"/Type\s*/Page\b(?!s)");
    }

    private static async Task ShouldFitAsync(IPage page) => Assert.Equal(360, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));

    private async Task<IPage> SignedInAsync(Data.Identity.StaffUser person)
    {
        var page = await NewPageAsync();
        await page.Context.AddCookiesAsync([await CookieAsync(person)]);
        return page;
    }
}
