using System.Text.RegularExpressions;
using MigrantWindow.Data.Seeding;

namespace MigrantWindow.Data.Tests.Seeding;

/// <summary>What the shipped files must never say.</summary>
public sealed partial class ShippedWordsTests
{
    private static readonly string[] AddressesOfInstitutions = ["atencion.prechequeo@migracion.gob.sv"];

    [Fact]
    public void No_e_mail_address_is_shipped_but_those_of_institutions_and_each_is_a_fact_with_a_source()
    {
        var found = Files().SelectMany(file => Email().Matches(File.ReadAllText(file)).Select(match => match.Value)).ToList();

        Assert.Equal(AddressesOfInstitutions, found.Distinct().Order());
        Assert.All(found, address => Assert.Contains(Seed.Shipped.Facts, fact => fact.Value == address && fact.Sources.Count > 0));
    }

    [Fact]
    public void An_institution_that_is_gone_is_only_named_to_say_that_it_is_gone()
    {
        // Titles of sources are as they were, and people go on typing a name that is gone.
        var found = Files().Where(file => Path.GetFileName(file) is not ("sources.yaml" or "synonyms.yaml"))
            .SelectMany(file => Sentence().Matches(File.ReadAllText(file)).Select(match => (file, sentence: match.Value)))
            .Where(found => Gone().IsMatch(found.sentence))
            .ToList();

        Assert.NotEmpty(found);
        Assert.All(found, found => Assert.True(SaidToBeGone().IsMatch(found.sentence), $"{found.file}: {found.sentence}"));
    }

    [Theory]
    [InlineData("CONMIGRANTES le ayuda. Ya no existe.", false)]
    [InlineData("Tomó el lugar del INSAFORP, que ya no existe.", true)]
    [InlineData("It took the place of ISNA, which no longer exists.", true)]
    [InlineData("Il remplace le CONNA, qui n'existe plus.", true)]
    public void The_reading_tells_a_living_institution_from_one_that_is_gone(string text, bool gone)
    {
        var sentence = Sentence().Matches(text).Single(match => Gone().IsMatch(match.Value)).Value;

        Assert.Equal(gone, SaidToBeGone().IsMatch(sentence));
    }

    [Fact]
    public void No_institution_of_the_list_is_one_that_is_gone() =>
        Assert.DoesNotContain(
            Seed.Shipped.Institutions,
            institution => Gone().IsMatch($"{institution.Acronym} {string.Join(' ', institution.Name.All.Values)}"));

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(ContentLibrary.ShippedFolder, "*", SearchOption.AllDirectories);

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+")]
    private static partial Regex Email();

    [GeneratedRegex(@"[^.!?\n]+")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\b(CONMIGRANTES|CONNA|ISNA|INSAFORP|INMIGRA)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Gone();

    [GeneratedRegex("ya no existe|no longer exists|n['’]existe plus")]
    private static partial Regex SaidToBeGone();
}
