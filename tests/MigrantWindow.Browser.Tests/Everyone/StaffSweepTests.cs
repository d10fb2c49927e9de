using MigrantWindow.Browser.Tests.Account;
using MigrantWindow.Browser.Tests.Staff;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Browser.Tests.Everyone;

public sealed class StaffSweepTests(BrowserApp app) : StaffBrowserTest(app)
{
    [SkippableFact]
    public async Task What_axe_cannot_see_holds_on_every_page_of_the_staff_area()
    {
        var office = await Data.OfficeAsync();
        var things = await StaffThings.MakeAsync(Data, Staff, office);
        var pages = StaffPages.Of(App, things);
        StaffUser[] people = [await Staff.StaffAsync(Roles.Ombudsman, Roles.Caseworker, office), await Staff.StaffAsync(Roles.Ombudsman, Roles.Administrator, office), await Staff.StaffAsync(Roles.Iom, Roles.Administrator)];
        List<string> faults = [.. await FaultsAsync(null, [$"/confirm/{things.ConfirmationKey}", $"/preview/{things.PreviewKey}", "/account/sign-in", "/account/forgotten-password"])];

        foreach (var theirs in pages.GroupBy(page => people.First(person => page.Right is not { } right || person.Member.May(right)), page => page.Path))
        {
            faults.AddRange(await FaultsAsync(theirs.Key, theirs));
        }

        faults.AddRange(await FaultsAsync(people[0], ["/account", "/account/sessions", "/account/password"]));
        Assert.True(pages.Count > 60, $"Only {pages.Count} pages are known.");
        ShouldBeNone(faults);
    }

    private async Task<IReadOnlyList<string>> FaultsAsync(StaffUser? person, IEnumerable<string> paths)
    {
        var page = await NewPageAsync();
        await page.SetViewportSizeAsync(Sweep.Width, 256);
        if (person is not null)
        {
            await page.Context.AddCookiesAsync([await CookieAsync(person)]);
        }

        List<string> faults = [];
        foreach (var path in paths)
        {
            await page.GotoAsync($"{path}?language=es");
            faults.AddRange(await Sweep.OfAsync(page));
        }

        return faults;
    }
}
