using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Security;

public sealed class StaffCookieTests(PortalApp app) : WebTest(app)
{
    [Fact]
    public async Task A_staff_cookie_is_for_this_host_only_and_for_no_script()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        var form = await Staff.NewVisitor().OpenFormAsync("/account/sign-in");
        form["Input.Email"] = person.Email!;
        form["Input.Password"] = StaffData.Password;

        var response = await form.SubmitAsync();

        Assert.All(
            form.Page.Response.Headers.GetValues("Set-Cookie").Concat(response.Headers.GetValues("Set-Cookie")),
            cookie => Assert.Matches("^__Host-[a-z]+=[^;]+; path=/; secure; samesite=strict; httponly$", cookie));
    }

    [Fact]
    public async Task A_changed_role_acts_on_the_next_request_of_an_open_browser()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Administrator);
        var visitor = await Staff.SignedInAsync(person);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/admin/audit")).StatusCode);

        await App.WithDatabaseAsync(async db =>
        {
            var stored = await db.Users.Include(user => user.Roles).Include(user => user.Offices).SingleAsync(user => user.Id == person.Id);
            stored.Assign(await RoleAsync(Roles.Iom), await RoleAsync(Roles.Caseworker), []);
            await db.SaveChangesAsync();

            Task<StaffRole> RoleAsync(string name) => db.Roles.SingleAsync(role => role.Name == name);
        });

        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/admin/audit")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task A_deactivation_acts_on_the_next_request_of_an_open_browser()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Administrator);
        var visitor = await Staff.SignedInAsync(person);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/admin")).StatusCode);

        await Staff.DeactivateAsync(person);

        Assert.Equal("/account/sign-in?returnUrl=%2Fadmin", Visitor.PathOf(await visitor.GetAsync("/admin")));
    }

    [Fact]
    public async Task A_cookie_with_another_key_or_an_altered_one_opens_nothing()
    {
        var visitor = await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Administrator));
        var cookie = visitor.Cookies.GetAllCookies().Single();
        cookie.Value = cookie.Value[..^8] + "AAAAAAAA";

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task Pages_for_staff_are_kept_by_nobody()
    {
        var visitor = await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Administrator));

        foreach (var path in (string[])["/admin", "/admin/audit", "/admin/nowhere", "/account/sign-in"])
        {
            Assert.Contains("no-store", (await visitor.GetAsync(path)).Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_that_a_signed_in_person_reads_is_not_kept_for_readers()
    {
        var visitor = await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Administrator));

        var response = await visitor.GetAsync("/es");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }
}
