using System.Net;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Offline;

public sealed class ForgetTests(PortalApp app) : WebTest(app)
{
    [Theory]
    [InlineData("/es/la-union")]
    [InlineData("/en/privacy")]
    [InlineData("/fr/chiffres")]
    public async Task Every_page_has_one_button_that_tells_the_browser_to_forget(string path)
    {
        var form = await Visitor.OpenFormAsync(path, "form[data-forget]");

        var response = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("\"cache\", \"cookies\", \"storage\"", Assert.Single(response.Headers.GetValues("Clear-Site-Data")));
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Looking_at_the_page_forgets_nothing() => Assert.False((await Visitor.GetAsync("/es/olvidar")).Headers.Contains("Clear-Site-Data"));

    [Theory]
    [InlineData("cross-site", HttpStatusCode.BadRequest)]
    [InlineData("same-site", HttpStatusCode.BadRequest)]
    [InlineData("same-origin", HttpStatusCode.OK)]
    public async Task Another_site_cannot_make_a_reader_forget(string from, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/es/olvidar", UriKind.Relative));
        request.Headers.Add("Sec-Fetch-Site", from);

        var response = await Visitor.Http.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(status == HttpStatusCode.OK, response.Headers.Contains("Clear-Site-Data"));
    }
}
