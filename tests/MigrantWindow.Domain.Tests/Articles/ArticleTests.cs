using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Tests.Offices;

namespace MigrantWindow.Domain.Tests.Articles;

public sealed class ArticleTests
{
    [Fact]
    public void A_second_text_in_a_language_is_refused_and_the_first_stays()
    {
        var article = Words.Article("health");
        article.Translate("es", new Slug("salud"));

        var refusal = Assert.Throws<DomainException>(() => article.Translate("es", new Slug("otra-salud")));

        Assert.Contains("health", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(["salud"], article.Translations.Select(translation => translation.Slug));
    }

    [Fact]
    public void Each_language_has_its_own_slug()
    {
        var article = Words.Article();

        article.Translate("es", new Slug("salud"));
        article.Translate("fr", new Slug("sante"));

        Assert.Equal([("es", "salud"), ("fr", "sante")], article.Translations.Select(translation => (translation.Culture, translation.Slug)));
    }

    [Fact]
    public void It_is_offered_everywhere_until_offices_are_named_and_again_when_none_is()
    {
        var article = Words.Article();
        Assert.True(article.OfferedEverywhere);

        article.OfferOnlyAt([OfficeTests.NewOffice()]);
        Assert.False(article.OfferedEverywhere);
        Assert.Single(article.Offices);

        article.OfferOnlyAt([]);
        Assert.True(article.OfferedEverywhere);
        Assert.Empty(article.Offices);
    }

    [Fact]
    public void It_says_for_which_situations_and_whom_it_is_written()
    {
        var article = Words.Article();

        article.IsFor(Situation.JustReturned | Situation.NeedHelp, Audience.Child);

        Assert.Equal((Situation.JustReturned | Situation.NeedHelp, Audience.Child), (article.Situations, article.Audiences));
    }

    [Fact]
    public void A_key_that_is_no_slug_is_refused() => Assert.Throws<DomainException>(() => Words.Article("No Slug"));
}
