using System.Net;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Tests.Pages.Admin.Staff;

public sealed class ListStaffTests(PortalApp app) : StaffTest(app)
{
    [Fact]
    public async Task An_administrator_of_the_Ombudsman_sees_people_of_the_own_offices_and_nobody_else()
    {
        var (own, foreign) = (await Data.OfficeAsync(), await Data.OfficeAsync());
        var inside = await CaseworkerAsync(own);
        var outside = await CaseworkerAsync(foreign);
        var both = await CaseworkerAsync(own, foreign);
        var iom = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);

        var page = await (await OmbudsmanAsync(own)).OpenAsync("/admin/staff");

        Assert.Contains(PathOf(inside), page.Links);
        Assert.All([outside, both, iom], hidden => Assert.DoesNotContain(PathOf(hidden), page.Links));
    }

    [Fact]
    public async Task The_list_says_where_people_stand()
    {
        var office = await Data.OfficeAsync();
        var (invited, plain, active, gone) = (await CaseworkerAsync(office), await CaseworkerAsync(office), await CaseworkerAsync(office), await CaseworkerAsync(office));
        await App.ForgetPasswordAsync(invited);
        await Staff.DeactivateAsync(gone);
        await App.WithDatabaseAsync(async db =>
        {
            db.UserTokens.Add(new() { UserId = active.Id, LoginProvider = "[AspNetUserStore]", Name = "AuthenticatorKey", Value = "secret" });
            db.AuditEntries.Add(new AuditEntry(active.Member, AuditAction.SignedIn, Subjects.Staff(active.Id), new(2026, 3, 1, 14, 5, 0, DateTimeKind.Utc)));
            await db.SaveChangesAsync();
        });

        var page = await (await OmbudsmanAsync(office)).OpenAsync("/admin/staff");

        Assert.EndsWith("invited never", RowOf(page, invited), StringComparison.Ordinal);
        Assert.EndsWith("without second step never", RowOf(page, plain), StringComparison.Ordinal);
        Assert.Contains("Town hall Caseworker Office (en) active 3/1/2026 8:05", RowOf(page, active), StringComparison.Ordinal);
        Assert.EndsWith("deactivated never", RowOf(page, gone), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_of_the_name_or_of_the_address_finds_people_and_signs_mean_themselves()
    {
        var office = await Data.OfficeAsync();
        var person = await CaseworkerAsync(office);
        var other = await NamedAsync("Rosa 100% Segura", office);
        var visitor = await OmbudsmanAsync(office);

        Assert.Equal([PathOf(person)], await FindAsync(visitor, person.Email!.ToUpperInvariant()[..^4]));
        Assert.Equal([PathOf(other)], await FindAsync(visitor, "rosa"));
        Assert.Equal([PathOf(other)], await FindAsync(visitor, "0%"));
        Assert.Empty(await FindAsync(visitor, "%a%a%q"));
        Assert.Empty(await FindAsync(visitor, "_____________________________"));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        var office = await Data.OfficeAsync();
        var people = new List<StaffUser>();
        for (var number = 0; number < 60; number++)
        {
            people.Add(await NamedAsync($"Persona {number % 7}", office));
        }

        var visitor = await OmbudsmanAsync(office);
        var seen = new List<string>();
        for (var next = "/admin/staff?find=persona"; next is not null;)
        {
            var page = await visitor.OpenAsync(next);
            seen.AddRange(StaffIn(page));
            next = page.Document.QuerySelector("main a[href*='after=']")?.GetAttribute("href");
        }

        Assert.Equal(people.OrderBy(person => person.Name, StringComparer.Ordinal).ThenBy(person => person.Id).Select(person => PathOf(person)), seen);
    }

    [Fact]
    public async Task Whoever_may_not_manage_staff_is_refused()
    {
        foreach (var (institution, function) in new[] { (Roles.Iom, Roles.Caseworker), (Roles.Ombudsman, Roles.Caseworker), (Roles.Municipality, Roles.Administrator) })
        {
            var person = await Staff.StaffAsync(institution, function, institution == Roles.Iom ? [] : [await Data.OfficeAsync()]);
            Assert.Equal(HttpStatusCode.Forbidden, (await (await Staff.SignedInAsync(person)).GetAsync("/admin/staff")).StatusCode);
        }
    }

    private static string RowOf(HtmlPage page, StaffUser person) => page.Text($"tr:has(a[href='{PathOf(person)}'])");

    private static IEnumerable<string> StaffIn(HtmlPage page) => page.Document.QuerySelectorAll("main td a").Select(link => link.GetAttribute("href")!);

    private static async Task<IEnumerable<string>> FindAsync(Visitor visitor, string words) => StaffIn(await visitor.OpenAsync($"/admin/staff?find={Uri.EscapeDataString(words)}"));

    private async Task<StaffUser> NamedAsync(string name, Office office)
    {
        var person = await CaseworkerAsync(office);
        await Data.ChangeAsync(person, (_, tracked) => { tracked.Rename(name, "en"); return Task.CompletedTask; });
        person.Rename(name, "en");
        return person;
    }
}
