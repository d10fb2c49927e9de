using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Tests.Shared;

public sealed class SlugOfWordsTests
{
    [Theory]
    [InlineData("¿Cómo saco mi DUI?", "como-saco-mi-dui")]
    [InlineData("  Niñez — y familia ", "ninez-y-familia")]
    [InlineData("¡!", null)]
    public void Words_make_a_slug_without_accents_and_signs(string words, string? slug) => Assert.Equal(slug, Slug.From(words));

    [Fact]
    public void A_slug_of_many_words_is_cut_and_stays_one() =>
        Assert.Equal(Slug.From(string.Concat(Enumerable.Repeat("abcde ", 40))), new Slug(Slug.From(string.Concat(Enumerable.Repeat("abcde ", 40)))!).Value);
}
