using FsCheck.Xunit;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Tests.Shared;

public sealed class LocalizedTextTests
{
    [Theory]
    [InlineData("es", "Ventanilla", "es")]
    [InlineData("en", "Window", "en")]
    [InlineData("fr", "Ventanilla", "es")]
    public void A_missing_language_is_answered_in_Spanish_and_says_so(string language, string expected, string answered)
    {
        var text = new LocalizedText(new Dictionary<string, string> { ["es"] = "Ventanilla", ["en"] = "Window" });

        Assert.Equal(expected, text.In(language));
        Assert.Equal(answered, text.LanguageFor(language));
    }

    [Fact]
    public void Without_Spanish_a_missing_language_is_answered_by_nothing() =>
        Assert.Equal("", new LocalizedText(new Dictionary<string, string> { ["en"] = "Window" }).In("fr"));

    [Fact]
    public void Only_a_text_in_no_language_is_empty()
    {
        Assert.True(LocalizedText.Empty.IsEmpty);
        Assert.False(Words.In3("Window").IsEmpty);
    }

    [Fact]
    public void Two_texts_are_equal_whatever_the_order_their_languages_came_in()
    {
        var one = new LocalizedText([KeyValuePair.Create("es", "a"), KeyValuePair.Create("en", "b")]);
        var other = new LocalizedText([KeyValuePair.Create("en", "b"), KeyValuePair.Create("es", "a")]);

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, new LocalizedText([KeyValuePair.Create("es", "a")]));
    }

    [Fact]
    public void Accents_stand_in_the_stored_form_as_they_are_written() =>
        Assert.Equal("""{"es":"niñez «ñ»"}""", new LocalizedText([KeyValuePair.Create("es", "niñez «ñ»")]).ToJson());

    [Property]
    public bool What_is_stored_comes_back(FsCheck.NonNull<string> spanish, FsCheck.NonNull<string> english)
    {
        var text = new LocalizedText(new Dictionary<string, string> { ["es"] = Whole(spanish.Get), ["en"] = Whole(english.Get) });

        return LocalizedText.FromJson(text.ToJson()).Equals(text);
    }

    private static string Whole(string text) => string.Concat(text.Where(c => !char.IsSurrogate(c)));
}
