using MigrantWindow.Domain.Repairs;

namespace MigrantWindow.Domain.Tests.Repairs;

public sealed class AbuseWordsTests
{
    [Theory]
    [InlineData("El guardia me amenazó"), InlineData("ME PIDIÓ UNA MORDIDA"), InlineData("me acosó sexualmente"), InlineData("nos golpearon"), InlineData("sobornó"), InlineData("violencia en la oficina")]
    [InlineData("He threatened me"), InlineData("they wanted a bribe"), InlineData("(harassed)"), InlineData("she was beaten")]
    [InlineData("Il m’a menacée"), InlineData("on m’a frappé"), InlineData("harcèlement"), InlineData("un pot-de-vin")]
    public void Words_of_violence_and_bribes_are_found_however_they_are_written(string text) => Assert.True(AbuseWords.StandIn(text));

    [Theory]
    [InlineData(null), InlineData(""), InlineData("El horario está mal"), InlineData("Se trata de otra oficina"), InlineData("The phone number is wrong"), InlineData("grapes"), InlineData("L’adresse est fausse"), InlineData("un despego")]
    public void Other_words_are_not(string? text) => Assert.False(AbuseWords.StandIn(text));

    [Fact]
    public void Stems_are_written_as_texts_are_compared() =>
        Assert.All(AbuseWords.Stems, stem => Assert.True(AbuseWords.StandIn(stem.ToUpperInvariant()) && stem.All(letter => char.IsAsciiLetterLower(letter) || letter == '-'), stem));
}
