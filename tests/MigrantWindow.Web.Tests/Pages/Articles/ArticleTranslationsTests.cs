using System.Net;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Articles;

public sealed class ArticleTranslationsTests(PortalApp app) : WebTest(app)
{
    [Fact]
    public async Task A_language_the_article_is_not_translated_into_shows_it_in_Spanish_and_says_so()
    {
        var article = await Data.ArticleAsync(Section.Rights);
        await Data.UnpublishAsync(article, "fr");

        var page = await Visitor.OpenAsync($"/es/la-union/derechos/{article.Key}-es");
        var draft = await Visitor.OpenAsync($"/fr/la-union/droits/{article.Key}-fr");
        var list = await Visitor.OpenAsync("/fr/la-union/droits");
        var untranslated = await Visitor.OpenAsync(page.Document.QuerySelector("header a[hreflang=fr]")!.GetAttribute("href")!);

        Assert.Equal(["en", "es"], page.Alternates.Keys.Order());
        Assert.Equal(HttpStatusCode.NotFound, draft.Status);
        Assert.Equal($"/fr/la-union/droits/{article.Key}-es", untranslated.Path);
        Assert.Equal(("fr", "es"), (untranslated.Language, untranslated.Document.QuerySelector("h1")!.GetAttribute("lang")));
        Assert.Contains("pas encore traduite", untranslated.Main, StringComparison.Ordinal);
        Assert.EndsWith($"/es/la-union/derechos/{article.Key}-es", untranslated.Canonical, StringComparison.Ordinal);
        Assert.Equal("es", list.Document.QuerySelector($"h2:has(a[href='{untranslated.Path}'])")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task An_article_of_no_language_but_French_is_not_shown_elsewhere()
    {
        var article = await Data.ArticleAsync(Section.Rights);
        await Data.UnpublishAsync(article, "es");
        await Data.UnpublishAsync(article, "en");

        Assert.Equal(HttpStatusCode.NotFound, (await Visitor.OpenAsync($"/en/la-union/rights/{article.Key}-fr")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Visitor.OpenAsync($"/fr/la-union/droits/{article.Key}-fr")).Status);
    }

    [Fact]
    public async Task Readers_are_told_of_a_translation_that_is_older_than_the_Spanish_text_or_made_by_a_machine()
    {
        var outdated = await Data.ArticleAsync(Section.Rights);
        await Data.ChangeTextAsync(outdated, "es", text => text.Property(t => t.MajorNumber).CurrentValue = 2);
        var machine = await Data.ArticleAsync(Section.Rights);
        await Data.ChangeTextAsync(machine, "en", text => text.Property(t => t.IsMachineMade).CurrentValue = true);

        Assert.Contains("The Spanish text is newer", (await Visitor.OpenAsync($"/en/la-union/rights/{outdated.Key}-en")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("newer", (await Visitor.OpenAsync($"/en/la-union/rights/{machine.Key}-en")).Main, StringComparison.Ordinal);
        Assert.Contains("A machine translated this page", (await Visitor.OpenAsync($"/en/la-union/rights/{machine.Key}-en")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es", "/es/la-union/derechos/")]
    [InlineData("en", "/en/la-union/rights/")]
    [InlineData("fr", "/fr/la-union/droits/")]
    public async Task An_old_slug_leads_on_in_its_own_language_only(string language, string folder)
    {
        var article = await Data.ArticleAsync(Section.Rights);
        await RenameAsync(article, language, $"{article.Key}-renamed");

        var moved = await Visitor.GetAsync($"{folder}{article.Key}-{language}");
        var others = await Visitor.OpenAsync($"{folder}{article.Key}-{(language == "es" ? "en" : "es")}");

        Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
        Assert.Equal($"{folder}{article.Key}-renamed", moved.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.NotFound, others.Status);
    }

    [Fact]
    public async Task Every_old_slug_leads_straight_to_the_present_one()
    {
        var article = await Data.ArticleAsync(Section.Rights);
        await RenameAsync(article, "en", $"{article.Key}-second");
        await RenameAsync(article, "en", $"{article.Key}-third");

        var first = await Visitor.GetAsync($"/en/la-union/rights/{article.Key}-en");
        var second = await Visitor.GetAsync($"/en/la-union/rights/{article.Key}-second");

        Assert.Equal($"/en/la-union/rights/{article.Key}-third", first.Headers.Location?.ToString());
        Assert.Equal($"/en/la-union/rights/{article.Key}-third", second.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_name_taken_back_is_a_page_again()
    {
        var article = await Data.ArticleAsync(Section.Rights);
        await RenameAsync(article, "en", $"{article.Key}-other");
        await RenameAsync(article, "en", $"{article.Key}-en");

        var page = await Visitor.OpenAsync($"/en/la-union/rights/{article.Key}-en");

        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task An_old_slug_under_another_section_is_not_found()
    {
        var article = await Data.ArticleAsync(Section.Rights);
        await RenameAsync(article, "en", $"{article.Key}-renamed");

        var page = await Visitor.OpenAsync($"/en/la-union/risks/{article.Key}-en");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task An_old_slug_leads_nowhere_from_an_office_that_does_not_offer_the_article()
    {
        var office = await Data.OfficeAsync();
        var article = await Data.ArticleAsync(Section.Rights);
        await Data.ChangeAsync(article, async (db, tracked) => tracked.OfferOnlyAt([(await db.Offices.FindAsync(office.Id))!]));
        await RenameAsync(article, "en", $"{article.Key}-renamed");

        var there = await Visitor.GetAsync($"/en/{office.Slug}/rights/{article.Key}-en");
        var elsewhere = await Visitor.GetAsync($"/en/la-union/rights/{article.Key}-en");

        Assert.Equal(HttpStatusCode.MovedPermanently, there.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    private Task RenameAsync(Article article, string language, string slug) =>
        Data.ChangeAsync(article.Translations.Single(t => t.Culture == language), async (db, translation) =>
        {
            await db.Entry(translation).Collection(t => t.OldSlugs).LoadAsync();
            translation.Rename(new Slug(slug));
        });
}
