using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Tests.Shared;

public sealed class PageKeyTests
{
    [Theory]
    [InlineData("h"), InlineData("g"), InlineData("f"), InlineData("o.la-union"), InlineData("c.la-union"), InlineData("l0.la-union"), InlineData("a7"), InlineData("a12.la-union")]
    [InlineData("s3.la-union"), InlineData("j4.la-union"), InlineData("t15.la-hachadura")]
    public void A_key_that_is_read_is_written_the_same(string text) => Assert.Equal(text, $"{PageKey.Parse(text)}");

    [Theory]
    [InlineData(null), InlineData(""), InlineData("x"), InlineData("h1"), InlineData("h.la-union"), InlineData("o"), InlineData("a"), InlineData("a.la-union"), InlineData("s3"), InlineData("l0"), InlineData("t15")]
    [InlineData("a012.la-union"), InlineData("a-1.la-union"), InlineData("a12.La-Union"), InlineData("a12.la_union"), InlineData("a12.la-union/x"), InlineData("A12.la-union"), InlineData("a12.la-union\n")]
    [InlineData("a99999999999.la-union"), InlineData("https://example.org")]
    public void What_names_no_page_is_no_key(string? text) => Assert.Null(PageKey.Parse(text));

    [Fact]
    public void Every_kind_has_a_letter_of_its_own()
    {
        var keys = Enum.GetValues<PageKind>().Select(kind => new PageKey(kind, 1, "x").ToString());

        Assert.Equal(Enum.GetValues<PageKind>().Length, keys.Distinct().Count());
    }

    [Fact]
    public void A_key_of_the_longest_office_fits_its_column() =>
        Assert.True($"{new PageKey(PageKind.Article, int.MaxValue, new string('x', Slug.MaxLength))}".Length <= PageKey.MaxLength);
}
