using MigrantWindow.Domain.Articles;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Components;

public sealed class RenderedContentTests(PortalApp app) : WebTest(app)
{
    [Fact]
    public async Task A_link_to_a_thing_offered_everywhere_leads_to_the_office_of_the_reader()
    {
        var article = await Data.ArticleAsync(Section.Rights, html: "<p><a class=\"probe\" href=\"/en/-office-/services\">Services</a></p>");

        var page = await Visitor.OpenAsync($"/en/la-hachadura/rights/{article.Key}-en");

        Assert.Equal("/en/la-hachadura/services", page.Document.QuerySelector("a.probe")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_slug_or_a_text_with_the_word_office_in_it_stays_as_it_is()
    {
        var article = await Data.ArticleAsync(
            Section.Rights, html: "<p class=\"probe\">A front-office-desk. <a href=\"/en/-office-/services/police-office-for-women\">Police</a></p>");

        var page = await Visitor.OpenAsync($"/en/la-union/rights/{article.Key}-en");

        Assert.Equal("A front-office-desk. Police", page.Text("p.probe"));
        Assert.Equal("/en/la-union/services/police-office-for-women", page.Document.QuerySelector("p.probe a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_token_that_names_no_fact_tells_the_reader_whom_to_ask_and_shows_no_braces()
    {
        var article = await Data.ArticleAsync(Section.Rights, html: "<p class=\"probe\">Call {{phone:nobody-has-this}}.</p>");

        var page = await Visitor.OpenAsync($"/en/la-union/rights/{article.Key}-en");

        Assert.Equal("Call not known yet: ask at the Window.", page.Text("p.probe"));
    }
}
