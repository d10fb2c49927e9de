using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Staff;

/// <summary>Each on a portal that has no administrator but its own.</summary>
public sealed class LastAdministratorTests : IDisposable
{
    private readonly PortalApp _app = new();
    private readonly StaffData _staff;

    public LastAdministratorTests() => _staff = new StaffData(_app);

    [Fact]
    public async Task The_last_active_administrator_of_IOM_can_be_neither_deactivated_nor_demoted()
    {
        var last = await _staff.StaffAsync(Roles.Iom, Roles.Administrator);
        var invited = await _staff.StaffAsync(Roles.Iom, Roles.Administrator);
        await _app.ForgetPasswordAsync(invited);
        await _staff.DeactivateAsync(await _staff.StaffAsync(Roles.Iom, Roles.Administrator));
        var visitor = await _staff.SignedInAsync(invited);

        var deactivated = await (await visitor.OpenFormAsync($"/admin/staff/{last.Id}/deactivation")).SubmitToPageAsync();
        var demoted = await (await DemotionAsync(visitor, last)).SubmitToPageAsync();

        Assert.All([deactivated, demoted], page => Assert.Contains("the last active administrator of IOM", page.Errors, StringComparison.Ordinal));
        Assert.Equal((null, "Iom, Administrator"), ((await _app.ReloadAsync(last)).DeactivatedOn, (await _app.ReloadAsync(last)).Assignment));
    }

    [Fact]
    public async Task Of_two_who_demote_each_other_at_once_one_stays()
    {
        var (one, other) = (await _staff.StaffAsync(Roles.Iom, Roles.Administrator), await _staff.StaffAsync(Roles.Iom, Roles.Administrator));
        var forms = new[] { await DemotionAsync(await _staff.SignedInAsync(one), other), await DemotionAsync(await _staff.SignedInAsync(other), one) };

        var answers = await Task.WhenAll(forms.Select(form => form.SubmitAsync()));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect && Visitor.PathOf(answer).StartsWith("/admin/staff/", StringComparison.Ordinal));
        Assert.Equal(1, await _app.AskAsync(db => db.Users.AdministratorsOfIom().CountAsync()));
    }

    public void Dispose() => _app.Dispose();

    private static async Task<HtmlForm> DemotionAsync(Visitor visitor, StaffUser person)
    {
        var form = await visitor.OpenFormAsync($"/admin/staff/{person.Id}");
        form["Input.Function"] = Roles.Caseworker;
        return form;
    }
}
