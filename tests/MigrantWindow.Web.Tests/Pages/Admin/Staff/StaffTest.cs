using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Staff;

/// <summary>Tests of the pages on which staff are managed.</summary>
public abstract class StaffTest(PortalApp app) : AdminTest(app)
{
    /// <summary>The browser of an administrator of IOM.</summary>
    protected async Task<Visitor> IomAsync() => await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Administrator));

    /// <summary>The browser of an administrator of the Ombudsman who serves these offices.</summary>
    protected async Task<Visitor> OmbudsmanAsync(params Office[] offices) =>
        await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Ombudsman, Roles.Administrator, offices));

    protected Task<StaffUser> CaseworkerAsync(params Office[] offices) => Staff.StaffAsync(Roles.Municipality, Roles.Caseworker, offices);

    protected static string PathOf(StaffUser person, string part = "") => $"/admin/staff/{person.Id}{(part.Length > 0 ? "/" : "")}{part}";
}
