using MigrantWindow.Domain.Search;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Tests.Search;

public sealed class SynonymTests
{
    [Fact]
    public void Sayings_are_kept_tidy() => Assert.Equal("papeles; mis papeles", new Synonym("es", " papeles ;; mis papeles;", " documento ").Sayings);

    [Theory]
    [InlineData("", "documento")]
    [InlineData(" ; ", "documento")]
    [InlineData("papeles", " ")]
    [InlineData("una frase de cinco palabras", "documento")]
    public void A_side_without_words_and_a_sentence_are_refused(string sayings, string meaning) => Assert.Throws<DomainException>(() => new Synonym("es", sayings, meaning));

    [Fact]
    public void Sides_that_are_too_long_are_refused()
    {
        Assert.Throws<DomainException>(() => new Synonym("es", new string('a', Synonym.SayingsMaxLength + 1), "documento"));
        Assert.Throws<DomainException>(() => new Synonym("es", "papeles", new string('a', Synonym.MeaningMaxLength + 1)));
    }

    [Fact]
    public void A_change_makes_a_new_version()
    {
        var synonym = new Synonym("es", "papeles", "documento");
        var before = synonym.Version;

        synonym.Change("papeles", "DUI");

        Assert.NotEqual(before, synonym.Version);
    }
}
