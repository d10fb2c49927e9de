using System.Net;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Errors;

public sealed class ShowErrorTests(PortalApp app) : WebTest(app)
{
    [Theory]
    [InlineData("/es/nowhere", "es")]
    [InlineData("/en/nowhere", "en")]
    [InlineData("/fr/nowhere", "fr")]
    [InlineData("/en/la-union/nowhere", "en")]
    [InlineData("/fr/la-union/droits/nowhere", "fr")]
    [InlineData("/es/nowhere/derechos", "es")]
    [InlineData("/en/nowhere/rights/leave-and-return", "en")]
    [InlineData("/es/la-union/nowhere/salir-y-volver", "es")]
    [InlineData("/es/la-union/rights/leave-and-return", "es")]
    [InlineData("/en/la-union/servicios/queja-pddh", "en")]
    [InlineData("/es/la-union/services/complaint-to-the-ombudsman", "es")]
    [InlineData("/fr/la-union/services/queja-pddh", "fr")]
    [InlineData("/en/la-union/rights/salir-y-volver", "en")]
    [InlineData("/en/la-union/quiero-regresar", "en")]
    [InlineData("/fr/glosario", "fr")]
    [InlineData("/en/cifras.csv", "en")]
    [InlineData("/es/la-union/derechos/salir-y-volver/more", "es")]
    [InlineData("/es/la-union/derechos/%3Cscript%3E", "es")]
    public async Task A_path_that_leads_nowhere_helps_in_the_language_of_the_path(string path, string language)
    {
        var page = await Visitor.OpenAsync(path);

        AssertHelps(page, language);
    }

    [Theory]
    [InlineData("/de/la-union", "fr-FR,fr;q=0.9", "fr")]
    [InlineData("/zz", "en", "en")]
    [InlineData("/de/la-union/rights", "de", "es")]
    [InlineData("/ES/la-union", "", "es")]
    public async Task An_unknown_language_is_answered_in_that_of_the_browser(string path, string wanted, string language)
    {
        var page = await HtmlPage.ReadAsync(await Visitor.GetAsync(path, ("Accept-Language", wanted)));

        AssertHelps(page, language);
    }

    [Fact]
    public async Task An_article_is_not_found_under_another_section()
    {
        var article = await Data.ArticleAsync(Section.Rights);

        AssertHelps(await Visitor.OpenAsync($"/en/la-union/risks/{article.Key}-en"), "en");
        Assert.Equal(HttpStatusCode.OK, (await Visitor.OpenAsync($"/en/la-union/rights/{article.Key}-en")).Status);
    }

    [Fact]
    public async Task An_article_and_a_service_of_one_office_are_not_found_at_another()
    {
        var office = await Data.OfficeAsync();
        var article = await Data.ArticleAsync(Section.Rights);
        var service = await Data.ServiceAsync();
        await Data.ChangeAsync(article, async (db, tracked) => tracked.OfferOnlyAt([(await db.Offices.FindAsync(office.Id))!]));
        await Data.ChangeAsync(service, async (db, tracked) => tracked.OfferOnlyAt([(await db.Offices.FindAsync(office.Id))!]));

        AssertHelps(await Visitor.OpenAsync($"/fr/la-union/droits/{article.Key}-fr"), "fr");
        AssertHelps(await Visitor.OpenAsync($"/fr/la-union/services/{service.Key}-fr"), "fr");
        Assert.Equal(HttpStatusCode.OK, (await Visitor.OpenAsync($"/fr/{office.Slug}/droits/{article.Key}-fr")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Visitor.OpenAsync($"/fr/{office.Slug}/services/{service.Key}-fr")).Status);
    }

    [Fact]
    public async Task An_article_about_the_portal_is_no_article_of_an_office()
    {
        var article = await Data.ArticleAsync(Section.Portal);

        var page = await Visitor.OpenAsync($"/en/la-union/rights/{article.Key}-en");

        AssertHelps(page, "en");
    }

    [Fact]
    public async Task A_page_that_is_not_there_claims_no_address_and_repeats_no_word_of_the_path()
    {
        var page = await Visitor.OpenAsync("/es/la-union/derechos/attack-word");

        Assert.Null(page.Canonical);
        Assert.Empty(page.Alternates);
        Assert.False(page.Has("#share-text"));
        Assert.DoesNotContain("attack-word", page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_for_errors_is_no_page_of_its_own()
    {
        var page = await HtmlPage.ReadAsync(await Visitor.GetAsync("/error", ("Accept-Language", "fr")));

        AssertHelps(page, "fr");
        Assert.Equal("no-store", page.Response.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("DELETE")]
    [InlineData("POST")]
    [InlineData("FOO")]
    public async Task A_method_that_no_page_handles_is_answered_in_words(string method)
    {
        var page = await HtmlPage.ReadAsync(await Visitor.SendAsync(new HttpMethod(method), "/es/la-union"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Esto no funcionó", page.Heading);
        Assert.True(page.Has("main a[href='/es/la-union']"));
    }

    private static void AssertHelps(HtmlPage page, string language)
    {
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal(language, page.Language);
        Assert.Equal(
            language switch { "es" => "No encontramos esta página", "en" => "We did not find this page", _ => "Nous n’avons pas trouvé cette page" }, page.Heading);
        Assert.True(page.Has($"main a[href='/{language}/la-union']"));
        Assert.True(page.Has($"main a[href='/{language}/la-hachadura']"));
        Assert.True(page.Has("nav.strip a[href='tel:911']"));
    }
}
