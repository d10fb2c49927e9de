using System.Net;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Articles;

public sealed class ShowArticleTests(PortalApp app) : WebTest(app)
{
    [Theory]
    [InlineData("es", "/es/la-union/derechos/")]
    [InlineData("en", "/en/la-union/rights/")]
    [InlineData("fr", "/fr/la-union/droits/")]
    public async Task An_article_is_read_in_each_language_under_the_words_of_that_language(string language, string folder)
    {
        var article = await Data.ArticleAsync(Section.Rights);

        var page = await Visitor.OpenAsync($"{folder}{article.Key}-{language}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(language, page.Language);
        Assert.Equal($"Title {article.Key} ({language})", page.Heading);
        Assert.Equal($"https://portal.test{folder}{article.Key}-{language}", page.Canonical);
        Assert.Equal(["en", "es", "fr"], page.Alternates.Keys.Order());
    }

    [Fact]
    public async Task An_old_slug_leads_to_the_present_one_for_good()
    {
        var article = await Data.ArticleAsync(Section.Rights);
        await Data.ChangeAsync(article.Translations[0], (_, translation) =>
        {
            translation.Rename(new Slug($"{article.Key}-renamed"));
            return Task.CompletedTask;
        });

        var response = await Visitor.GetAsync($"/es/la-union/derechos/{article.Key}-es");

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal($"/es/la-union/derechos/{article.Key}-renamed", response.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, (await Visitor.OpenAsync(response.Headers.Location!.ToString())).Status);
    }
}
