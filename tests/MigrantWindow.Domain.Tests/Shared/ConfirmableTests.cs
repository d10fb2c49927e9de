using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Tests.Shared;

public sealed class ConfirmableTests
{
    private static readonly DateTime Now = Words.Utc(2026, 3, 2, 15);

    [Fact]
    public void A_new_thing_is_unconfirmed()
    {
        var article = Words.Article();

        Assert.Equal(FreshnessState.Unconfirmed, article.FreshnessAt(Now).State);
        Assert.Empty(article.Confirmations);
    }

    [Fact]
    public void Confirming_says_who_and_when_and_starts_the_review_period()
    {
        var article = Words.Article();

        article.Confirm(institutionId: 7, Now);

        Assert.Equal(7, article.ConfirmedById);
        Assert.Equal(new Freshness(FreshnessState.Confirmed, Now, Now.AddMonths(12)), article.FreshnessAt(Now));
    }

    [Fact]
    public void A_later_confirmation_renews_and_both_are_kept()
    {
        var article = Words.Article();
        article.Confirm(7, Now);

        article.Confirm(8, Now.AddMonths(13));

        Assert.Equal((8, Now.AddMonths(13)), (article.ConfirmedById, article.ConfirmedOn));
        Assert.Equal([(7, Now), (8, Now.AddMonths(13))], article.Confirmations.Select(c => (c.InstitutionId, c.ConfirmedOn)));
        Assert.Equal(FreshnessState.Confirmed, article.FreshnessAt(Now.AddMonths(14)).State);
    }

    [Fact]
    public void A_confirmation_older_than_the_last_is_refused_and_changes_nothing()
    {
        var article = Words.Article();
        article.Confirm(7, Now);

        Assert.Throws<DomainException>(() => article.Confirm(8, Now.AddTicks(-1)));

        Assert.Equal((7, Now), (article.ConfirmedById, article.ConfirmedOn));
        Assert.Single(article.Confirmations);
    }

    [Fact]
    public void Sources_are_kept_in_the_order_they_are_cited_in_and_citing_again_replaces_them()
    {
        var article = Words.Article();
        article.Cite([Words.Source("S01")]);

        article.Cite([Words.Source("S02"), Words.Source("S03")]);

        Assert.Equal([("S02", 0), ("S03", 1)], article.Citations.Select(citation => (citation.Source.Key, citation.Order)));
    }
}
