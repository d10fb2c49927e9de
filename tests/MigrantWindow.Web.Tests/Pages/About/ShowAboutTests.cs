using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.About;

public sealed class ShowAboutTests(PortalApp app) : WebTest(app)
{
    [Theory]
    [InlineData("/es/acerca-de", "México", "Ventanillas en otros países", "diciembre de 2016")]
    [InlineData("/en/about", "Mexico", "Windows in other countries", "December 2016")]
    [InlineData("/fr/a-propos", "Mexique", "Les bureaux dans d’autres pays", "décembre 2016")]
    public async Task The_sister_Windows_are_named_with_country_and_date(string path, string mexico, string heading, string date)
    {
        var page = await Visitor.OpenAsync(path);

        var sisters = page.Document.QuerySelector("section[aria-labelledby=sisters]")!;
        var country = sisters.QuerySelectorAll("dl > div").Single(div => div.QuerySelector("dt")!.TextContent == mexico);
        var palenque = country.QuerySelectorAll("li").Single(li => li.TextContent.Contains("Palenque", StringComparison.Ordinal));
        Assert.Equal(heading, sisters.QuerySelector("h2")!.TextContent);
        Assert.Contains("Chiapas", palenque.TextContent, StringComparison.Ordinal);
        Assert.Contains(date, palenque.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Countries_stand_in_the_order_of_the_language_and_each_once()
    {
        var page = await Visitor.OpenAsync("/es/acerca-de");

        var countries = page.Document.QuerySelectorAll("section[aria-labelledby=sisters] dt").Select(country => country.TextContent);
        Assert.Equal(["Costa Rica", "Guatemala", "Honduras", "México"], countries);
    }

    [Fact]
    public async Task A_Window_of_which_only_a_working_date_is_known_is_not_said_to_have_opened_then()
    {
        var page = await Visitor.OpenAsync("/en/about");

        var upala = page.Document.QuerySelectorAll("section[aria-labelledby=sisters] li").Single(li => li.TextContent.Contains("Upala", StringComparison.Ordinal));
        Assert.Contains("Working by August 2018.", upala.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Opened", upala.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/es/privacidad")]
    [InlineData("/en/accessibility")]
    [InlineData("/fr/naviguer-en-securite")]
    public async Task The_other_pages_about_the_portal_stay_with_their_subject(string path)
    {
        var page = await Visitor.OpenAsync(path);

        Assert.NotEqual("", page.Heading);
        Assert.False(page.Has("#sisters"));
    }
}
