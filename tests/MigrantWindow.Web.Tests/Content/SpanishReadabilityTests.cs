using MigrantWindow.Data.Seeding;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Content;

namespace MigrantWindow.Web.Tests.Content;

public sealed class SpanishReadabilityTests
{
    [Fact]
    public void The_formula_gives_the_published_value_for_a_hundred_words() =>
        Assert.Equal(72.235, SpanishReadability.Score(words: 100, syllables: 200, sentences: 10), 6);

    [Fact]
    public void A_text_of_a_hundred_words_of_two_syllables_in_ten_sentences_measures_the_same()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("casa", 10)) + ".";

        var measured = SpanishReadability.Of(string.Join(' ', Enumerable.Repeat(sentence, 10)));

        Assert.Equal((100, 200, 10), (measured.Words, measured.Syllables, measured.Sentences));
        Assert.Equal(72.235, measured.Inflesz, 6);
    }

    [Theory]
    [InlineData("país", 2)]
    [InlineData("ciudad", 2)]
    [InlineData("río", 2)]
    [InlineData("guerra", 2)]
    [InlineData("que", 1)]
    [InlineData("quien", 1)]
    [InlineData("aquí", 2)]
    [InlineData("pingüino", 3)]
    [InlineData("vergüenza", 3)]
    [InlineData("rey", 1)]
    [InlineData("reyes", 2)]
    [InlineData("muy", 1)]
    [InlineData("y", 1)]
    [InlineData("yo", 1)]
    [InlineData("Uruguay", 3)]
    [InlineData("Unión", 2)]
    [InlineData("migración", 3)]
    [InlineData("migratoria", 4)]
    [InlineData("agua", 2)]
    [InlineData("aéreo", 4)]
    [InlineData("leer", 2)]
    [InlineData("cooperar", 4)]
    [InlineData("oficina", 4)]
    [InlineData("guía", 2)]
    [InlineData("continúa", 4)]
    [InlineData("oír", 2)]
    [InlineData("construido", 3)]
    [InlineData("estáis", 2)]
    [InlineData("ahora", 3)]
    [InlineData("niñez", 2)]
    [InlineData("PROTECCIÓN", 3)]
    [InlineData("DUI", 1)]
    public void Syllables_are_counted_as_they_are_spoken(string word, int syllables) =>
        Assert.Equal(syllables, SpanishReadability.SyllablesOf(word));

    [Theory]
    [InlineData("cuídese", 3)]
    [InlineData("huí", 1)]
    [InlineData("lingüística", 4)]
    [InlineData("veintiún", 2)]
    public void Two_closed_vowels_stay_together_also_under_an_accent(string word, int syllables) =>
        Assert.Equal(syllables, SpanishReadability.SyllablesOf(word));

    [Fact]
    public void A_letter_written_with_a_separate_accent_counts_as_one() =>
        Assert.Equal(SpanishReadability.Of("río"), SpanishReadability.Of("ri\u0301o") with { LongestSentence = "río" });

    [Theory]
    [InlineData("Pida ayuda. Llame ya.", 2)]
    [InlineData("¿Tiene miedo? ¡Pida ayuda!", 2)]
    [InlineData("Lleve esto: su DUI; su partida.", 3)]
    [InlineData("Una línea\nOtra línea", 2)]
    [InlineData("Espere… Ya viene", 2)]
    [InlineData("Cuesta 10.31 dólares", 1)]
    [InlineData("...", 0)]
    public void A_sentence_ends_at_a_stop_or_at_the_end_of_a_line(string text, int sentences) =>
        Assert.Equal(sentences, SpanishReadability.Of(text).Sentences);

    [Fact]
    public void Figures_are_no_words() => Assert.Equal(2, SpanishReadability.Of("Llame al 911, 132.").Words);

    [Fact]
    public void The_longest_sentence_is_named() =>
        Assert.Equal("Esta es la frase más larga de todas", SpanishReadability.Of("Corta. Esta es la frase más larga de todas. Otra corta.").LongestSentence);

    [Fact]
    public void A_text_without_words_is_not_hard() => Assert.True(SpanishReadability.Of("911").Inflesz >= ContentRendering.LeastInflesz);

    [Fact]
    public void Every_shipped_Spanish_text_reads_easily()
    {
        var texts = ContentLibrary.Read(ContentLibrary.ShippedFolder).Texts().Where(text => text.Language == Language.Source).ToList();

        var hard = texts
            .Select(text => (text.Text, Measured: SpanishReadability.Of(MarkdownText.PlainOf(text.Text.Markdown))))
            .Where(text => text.Measured.Inflesz < ContentRendering.LeastInflesz)
            .Select(text => $"{text.Text.File}:{text.Text.Line} {text.Measured.Inflesz:F1}: {text.Measured.LongestSentence}");

        Assert.Empty(hard);
        Assert.NotEmpty(texts);
    }
}
