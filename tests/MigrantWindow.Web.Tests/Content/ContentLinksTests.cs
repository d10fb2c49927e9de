using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Testing;
using MigrantWindow.Web.Content;

namespace MigrantWindow.Web.Tests.Content;

public sealed class ContentLinksTests(PortalApp app) : WebTest(app)
{
    [Fact]
    public async Task A_link_leads_to_the_published_page_in_the_language_of_the_text()
    {
        var (article, service) = (await Data.ArticleAsync(), await Data.ServiceAsync());
        var targets = await TargetsAsync();

        Assert.Equal($"/fr/-office-/droits/{article.Key}-fr", targets.For("fr")("article", article.Key));
        Assert.Equal($"/es/-office-/servicios/{service.Key}-es", targets.For("es")("service", service.Key));
        Assert.Equal("/en/-office-/risks", targets.For("en")("section", "risks"));
        Assert.Equal("/en/glossary", targets.For("en")("page", "glossary"));
        Assert.Equal("/en/privacy", targets.For("en")("page", "privacy"));
        Assert.Null(targets.For("en")("article", "nowhere"));
    }

    [Fact]
    public async Task What_only_some_Windows_offer_is_linked_at_one_of_them()
    {
        var office = await Data.OfficeAsync();
        var service = await Data.ServiceAsync();
        await Data.ChangeAsync(service, async (db, tracked) => tracked.OfferOnlyAt([(await db.Offices.FindAsync(office.Id))!]));

        Assert.Equal($"/en/{office.Slug}/services/{service.Key}-en", (await TargetsAsync()).For("en")("service", service.Key));
    }

    [Theory]
    [InlineData("Read [this](article:nowhere).", "article:nowhere")]
    [InlineData("Read [this](<service:nowhere>).", "service:nowhere")]
    [InlineData("Read [this](other:children).", "other:children")]
    [InlineData("Read [this][ref].\n\n[ref]: journey:nowhere", "journey:nowhere")]
    [InlineData("Read [this](page:glossary), [that](https://example.org) and [these](section:rights).", null)]
    public async Task Links_that_lead_nowhere_are_named(string markdown, string? dead) =>
        Assert.Equal(dead is null ? [] : [dead], (await TargetsAsync()).DeadIn(markdown));

    [Theory]
    [InlineData("Call {{phone:nobody}}.", "{{phone:nobody}}")]
    [InlineData("Call {{phone", "{{")]
    [InlineData("Open {{hours:la-union}} at {{address:la-union}}, {{phone:child-line}}.", null)]
    public async Task Tokens_that_name_no_fact_are_named(string text, string? unknown) =>
        Assert.Equal(unknown is null ? [] : [unknown], (await TargetsAsync()).UnknownTokensIn(text));

    private async Task<ContentTargets> TargetsAsync()
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ContentLinks>().LoadAsync(default);
    }
}
