using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;
using MigrantWindow.Web.Tests.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Tests.Pages.Admin.Confirmations;

/// <summary>The button “Still correct” stands where staff look after a thing, for those who may press it.</summary>
public sealed class ConfirmWhereReadTests(PortalApp app) : ProposalTest(app)
{
    [Fact]
    public async Task Services_offices_and_articles_offer_it_and_a_link_for_others()
    {
        var office = await Data.OfficeAsync();
        var caseworker = await CaseworkerAsync(offices: office);
        foreach (var path in new[] { $"/admin/services/{(await Data.ServiceAsync()).Id}", $"/admin/offices/{office.Id}", $"/admin/articles/{(await Data.ArticleAsync()).Id}" })
        {
            var page = await caseworker.OpenAsync(path);

            Assert.True(page.Has($"form[action='{path}/confirmation']"), path);
            Assert.Contains($"{path}/confirmation-link", page.Links);
        }
    }

    [Fact]
    public async Task An_article_that_only_another_office_offers_is_read_but_not_confirmed()
    {
        var (own, foreign) = (await Data.OfficeAsync(), await Data.OfficeAsync());
        var article = await Data.ArticleAsync();
        await Data.ChangeAsync(article, async (db, tracked) => tracked.OfferOnlyAt([(await db.Offices.FindAsync(foreign.Id))!]));

        var page = await (await CaseworkerAsync(Roles.Ombudsman, own)).OpenAsync($"/admin/articles/{article.Id}");

        Assert.False(page.Has("form[action$='/confirmation']"));
        Assert.DoesNotContain($"/admin/articles/{article.Id}/confirmation-link", page.Links);
    }
}
