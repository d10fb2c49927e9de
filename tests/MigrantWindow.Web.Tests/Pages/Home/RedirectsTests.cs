using System.Net;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Home;

public sealed class RedirectsTests(PortalApp app) : WebTest(app)
{
    [Theory]
    [InlineData("fr", "fr")]
    [InlineData("en-US,en;q=0.9", "en")]
    [InlineData("EN", "en")]
    [InlineData("es-SV", "es")]
    [InlineData("de,fr;q=0.5", "fr")]
    [InlineData("en;q=0.2, fr;q=0.8", "fr")]
    [InlineData("fr;q=0.5, en", "en")]
    [InlineData("de", "es")]
    [InlineData("fr;q=0", "es")]
    [InlineData("*", "es")]
    [InlineData("zh-Hant-TW, x-klingon, en;q=0.1", "en")]
    [InlineData("", "es")]
    [InlineData(";;;==,,,\"", "es")]
    [InlineData("en;q=cheap", "es")]
    [InlineData("../../etc/passwd", "es")]
    public async Task The_root_sends_a_browser_to_its_language(string wanted, string language)
    {
        var response = await Visitor.GetAsync("/", ("Accept-Language", wanted));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal($"/{language}", response.Headers.Location?.ToString());
        Assert.Contains("Accept-Language", response.Headers.Vary);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_root_is_Spanish_for_a_browser_that_asks_for_nothing()
    {
        var response = await Visitor.GetAsync("/");

        Assert.Equal("/es", response.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("fr-CA, fr", "fr")]
    [InlineData("de", "es")]
    public async Task The_short_address_of_an_office_leads_there_in_the_language_of_the_browser(string wanted, string language)
    {
        var office = await Data.OfficeAsync();

        var response = await Visitor.GetAsync($"/{office.Slug}", ("Accept-Language", wanted));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal($"/{language}/{office.Slug}", response.Headers.Location?.ToString());
        Assert.Contains("Accept-Language", response.Headers.Vary);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/la-union")]
    [InlineData("/La-union")]
    [InlineData("/LA-UNION")]
    public async Task The_address_on_the_posters_of_La_Union_leads_to_its_Window_however_it_is_typed(string typed)
    {
        var response = await Visitor.GetAsync(typed, ("Accept-Language", "en"));

        Assert.Equal("/en/la-union", response.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/la-union")]
    public async Task A_short_address_answers_HEAD_too(string path)
    {
        var response = await Visitor.SendAsync(HttpMethod.Head, path);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Fact]
    public async Task A_short_address_of_no_office_is_not_found()
    {
        var response = await Visitor.GetAsync($"/{TestData.NewKey("nowhere")}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
