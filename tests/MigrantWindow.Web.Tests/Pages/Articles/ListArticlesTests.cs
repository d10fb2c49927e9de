using System.Net;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Articles;

public sealed class ListArticlesTests(PortalApp app) : WebTest(app)
{
    [Theory]
    [InlineData("es", "Derechos", "/es/la-union/derechos")]
    [InlineData("en", "Rights", "/en/la-union/rights")]
    [InlineData("fr", "Droits", "/fr/la-union/droits")]
    public async Task A_section_lists_its_articles_in_its_language(string language, string heading, string path)
    {
        var article = await Data.ArticleAsync(Section.Rights);
        var elsewhere = await Data.ArticleAsync(Section.Risks);

        var page = await Visitor.OpenAsync(path);

        Assert.Equal(heading, page.Heading);
        Assert.Equal($"Title {article.Key} ({language})", page.Text($"a[href='{path}/{article.Key}-{language}']"));
        Assert.DoesNotContain(elsewhere.Key, page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_only_one_office_offers_is_listed_there_alone()
    {
        var office = await Data.OfficeAsync();
        var article = await Data.ArticleAsync(Section.Rights);
        await Data.ChangeAsync(article, async (db, tracked) => tracked.OfferOnlyAt([(await db.Offices.FindAsync(office.Id))!]));

        var there = await Visitor.OpenAsync($"/es/{office.Slug}/derechos");
        var elsewhere = await Visitor.OpenAsync("/es/la-union/derechos");

        Assert.Contains($"/es/{office.Slug}/derechos/{article.Key}-es", there.Links);
        Assert.DoesNotContain(article.Key, elsewhere.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_readers_do_not_see_is_not_listed()
    {
        var article = await Data.ArticleAsync(Section.Risks);
        await Data.UnpublishAsync(article, "es");

        var published = await Visitor.OpenAsync("/en/la-union/risks");
        var draft = await Visitor.OpenAsync("/es/la-union/riesgos");

        Assert.Contains($"/en/la-union/risks/{article.Key}-en", published.Links);
        Assert.DoesNotContain(article.Key, draft.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_in_a_summary_is_filled_in()
    {
        var phone = await Data.PhoneAsync("22220104");
        var article = await Data.ArticleAsync(Section.Rights);
        await Data.ChangeTextAsync(article, "en", text => text.Property(t => t.Summary).CurrentValue = $"Call {{{{phone:{phone.Key}}}}}.");

        var list = await Visitor.OpenAsync("/en/la-union/rights");
        var page = await Visitor.OpenAsync($"/en/la-union/rights/{article.Key}-en");

        Assert.Contains("Call 22220104.", list.Main, StringComparison.Ordinal);
        Assert.Equal("Call 22220104.", page.Text(".lead"));
        Assert.Equal("Call 22220104.", page.Document.QuerySelector("meta[name=description]")!.GetAttribute("content"));
    }

    [Theory]
    [InlineData("/es/no-office/derechos")]
    [InlineData("/es/la-union/rights")]
    [InlineData("/en/la-union/derechos")]
    [InlineData("/es/la-union/droits")]
    [InlineData("/es/la-union/DERECHO")]
    public async Task A_section_that_is_none_is_not_found(string path)
    {
        var page = await Visitor.OpenAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }
}
