using Microsoft.Playwright;
using MigrantWindow.Browser.Tests.Account;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Browser.Tests.Staff;

public sealed class StaffLookTests(BrowserApp app) : StaffBrowserTest(app)
{
    private static readonly string[] Codes = ["es", "en", "fr"];

    public static TheoryData<string> Languages => [.. Codes];

    /// <summary>Words differ by language, so each must fit in all three; what axe looks at does not, so each page meets it in one.</summary>
    [SkippableTheory]
    [MemberData(nameof(Languages))]
    public async Task Every_page_of_the_staff_area_fits_a_narrow_phone_is_accessible_and_its_colours_hold(string language)
    {
        var office = await Data.OfficeAsync();
        var things = await StaffThings.MakeAsync(Data, Staff, office);
        var pages = StaffPages.Of(App, things);
        StaffUser[] people = [await Staff.StaffAsync(Roles.Ombudsman, Roles.Caseworker, office), await Staff.StaffAsync(Roles.Ombudsman, Roles.Administrator, office), await Staff.StaffAsync(Roles.Iom, Roles.Administrator)];
        List<string> faults = [.. await FaultsAsync(null, language, [$"/confirm/{things.ConfirmationKey}", $"/preview/{things.PreviewKey}", "/account/sign-in", "/account/forgotten-password"])];

        foreach (var theirs in pages.GroupBy(page => people.First(person => page.Right is not { } right || person.Member.May(right)), page => page.Path))
        {
            faults.AddRange(await FaultsAsync(theirs.Key, language, theirs));
        }

        Assert.True(pages.Count > 60, $"Only {pages.Count} pages are known.");
        ShouldBeNone(faults);
    }

    private async Task<IReadOnlyList<string>> FaultsAsync(StaffUser? person, string language, IEnumerable<string> paths)
    {
        var page = await NewPageAsync();
        if (person is not null)
        {
            await page.Context.AddCookiesAsync([await CookieAsync(person)]);
        }

        List<string> faults = [];
        foreach (var (place, path) in paths.Index())
        {
            var answer = await page.GotoAsync($"{path}?language={language}");
            faults.AddRange(answer!.Ok && page.Url.EndsWith($"{path}?language={language}", StringComparison.Ordinal) ? [] : [$"{answer.Status}: {path}, {page.Url}"]);
            faults.AddRange(await page.EvaluateAsync<string[]>(FaultsOfSize));
            if (Codes[place % Codes.Length] == language)
            {
                faults.AddRange(await FaultsOfAxeAsync(page));
            }
        }

        return faults;
    }

    private static async Task<IReadOnlyList<string>> FaultsOfAxeAsync(IPage page)
    {
        List<string> faults = [.. await Axe.ViolationsAsync(page)];
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        faults.AddRange(await Axe.ColorFaultsAsync(page));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return faults;
    }

    // A link within a sentence is as high as its line; whatever else is pressed is 48 px high.
    private const string FaultsOfSize = """
        () => {
          const faults = [];
          document.querySelectorAll('details').forEach(more => { more.open = true; });
          const width = document.documentElement.scrollWidth;
          if (width !== 360) {
            const wide = [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > 361).slice(0, 3);
            faults.push(`${location.href} is ${width} px wide: ${wide.map(e => e.outerHTML.slice(0, 120)).join(' ')}`);
          }
          const pressed = 'button, .button, .way, summary, select, textarea, nav a, .links a, input:not([type=hidden], [type=checkbox], [type=radio])';
          for (const one of document.querySelectorAll(pressed)) {
            const { width, height } = one.getBoundingClientRect();
            if (width > 0 && height < 47.5) faults.push(`${location.href} ${Math.round(height)} px high: ${one.outerHTML.slice(0, 120)}`);
          }
          for (const one of document.querySelectorAll('[type=checkbox], [type=radio]')) {
            const height = one.labels[0]?.getBoundingClientRect().height ?? 0;
            if (height < 47.5) faults.push(`${location.href} ${Math.round(height)} px high: label of ${one.outerHTML.slice(0, 120)}`);
          }
          return faults;
        }
        """;
}
