using System.Net;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Security;

public sealed class RecentProofTests(PortalApp app) : WebTest(app)
{
    [Theory]
    [InlineData("/account/password")]
    [InlineData("/account/sessions")]
    [InlineData("/admin/staff/invite")]
    [InlineData("/admin/staff/{0}")]
    [InlineData("/admin/staff/{0}/invitation")]
    [InlineData("/admin/staff/{0}/deactivation")]
    [InlineData("/admin/staff/{0}/sessions")]
    [InlineData("/admin/staff/{0}/reset")]
    public async Task A_sensitive_page_asks_whoever_proved_long_ago_to_prove_again_also_when_a_form_is_sent(string path)
    {
        var administrator = await Staff.StaffAsync(Roles.Iom, Roles.Administrator);
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        var visitor = await Staff.SignedInAsync(administrator);
        var asked = path.Replace("{0}", $"{person.Id}", StringComparison.Ordinal);
        var token = (await visitor.OpenFormAsync("/admin/staff/invite"))["__RequestVerificationToken"];
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(asked)).StatusCode);

        await App.LetProofAgeAsync(administrator);

        var proof = $"/account/proof?returnUrl={Uri.EscapeDataString(asked)}";
        Assert.Equal(proof, Visitor.PathOf(await visitor.GetAsync(asked)));
        Assert.Equal(proof, Visitor.PathOf(await visitor.PostAsync(asked, [new("__RequestVerificationToken", token)])));
        Assert.Empty(await App.AuditOfAsync(person));
    }
}
