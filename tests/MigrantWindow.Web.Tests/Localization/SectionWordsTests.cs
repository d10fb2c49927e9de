using MigrantWindow.Domain.Articles;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Tests.Localization;

public sealed class SectionWordsTests
{
    private static readonly string[] Languages = ["es", "en", "fr"];

    [Theory]
    [InlineData(Section.Rights, "derechos", "rights", "droits")]
    [InlineData(Section.Services, "servicios", "services", "services")]
    [InlineData(Section.VoluntaryReturn, "retorno-voluntario", "voluntary-return", "retour-volontaire")]
    [InlineData(Section.Risks, "riesgos", "risks", "risques")]
    [InlineData(Section.Protection, "proteccion", "protection", "protection")]
    public void Each_section_has_its_word_in_each_language(Section section, string spanish, string english, string french) =>
        Assert.Equal([spanish, english, french], Languages.Select(language => SectionWords.Of(section, language)));

    [Fact]
    public void A_word_leads_back_to_its_section_in_its_own_language()
    {
        foreach (var language in Languages)
        {
            Assert.All(SectionWords.WithArticles, section => Assert.Equal(section, SectionWords.Find(SectionWords.Of(section, language), language)));
        }
    }

    [Theory]
    [InlineData("derechos", "en")]
    [InlineData("rights", "es")]
    [InlineData("Rights", "en")]
    [InlineData("services", "en")]
    [InlineData("portal", "en")]
    [InlineData("", "en")]
    public void No_other_word_leads_to_a_section_with_articles(string word, string language) => Assert.Null(SectionWords.Find(word, language));

    [Fact]
    public void Every_page_of_the_portal_about_itself_is_found_by_its_word()
    {
        foreach (var language in Languages)
        {
            Assert.All(PortalPages.All, key => Assert.Equal(key, PortalPages.Find(Texts.UrlWord(key, language), language)));
        }

        Assert.Null(PortalPages.Find("rights", "en"));
    }
}
