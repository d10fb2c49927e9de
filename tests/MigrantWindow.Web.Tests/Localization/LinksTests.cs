using MigrantWindow.Data.Seeding;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Tests.Localization;

public sealed class LinksTests
{
    private static readonly ContentLibrary Shipped = ContentLibrary.Read(ContentLibrary.ShippedFolder);

    [Theory]
    [InlineData("article", "leave-and-return", "es", "/es/-office-/derechos/")]
    [InlineData("service", "dui", "fr", "/fr/-office-/services/")]
    [InlineData("journey", "need-help", "en", "/en/-office-/")]
    [InlineData("section", "voluntary-return", "es", "/es/-office-/retorno-voluntario")]
    [InlineData("section", "services", "es", "/es/-office-/servicios")]
    [InlineData("term", "refugee", "es", "/es/glosario#refugee")]
    [InlineData("page", "glossary", "en", "/en/glossary")]
    [InlineData("page", "figures", "es", "/es/cifras")]
    [InlineData("page", "privacy", "en", "/en/privacy")]
    public void A_link_of_a_text_leads_to_the_page_in_the_language_of_the_text(string kind, string key, string language, string start) =>
        Assert.StartsWith(start, Links.To(Shipped.FindTarget(kind, key, language)!, language), StringComparison.Ordinal);

    [Fact]
    public void A_thing_of_one_office_is_linked_at_that_office()
    {
        var path = Links.To(Shipped.FindTarget("service", "border-child-care", "es")!, "es");

        Assert.StartsWith("/es/la-hachadura/servicios/", path, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_kinds_of_page_never_claim_one_address()
    {
        foreach (var language in Shipped.Languages.Select(language => language.Code))
        {
            var offices = Shipped.Offices.Select(office => Links.Office(language, office.Key));
            string[] portal = [Links.Glossary(language), Links.Figures(language), .. PortalPages.All.Select(key => Links.Portal(language, key))];
            var sections = SectionWords.All.Select(section => Links.Section(language, "x", section));
            var journeys = Shipped.Journeys.Select(journey => Links.Journey(language, "x", journey.Texts[language].Slug.Value));

            Assert.Empty(offices.Intersect(portal));
            Assert.Empty(sections.Intersect(journeys));
        }
    }

    [Fact]
    public void An_article_and_its_section_share_the_words_of_the_language() =>
        Assert.Equal("/fr/la-union/retour-volontaire/x", Links.Article("fr", "la-union", Section.VoluntaryReturn, "x"));
}
