using MigrantWindow.Web.Content;

namespace MigrantWindow.Web.Tests.Content;

public sealed class FactTokensTests
{
    [Theory]
    [InlineData("{{phone:child-line}}", "phone", "child-line")]
    [InlineData("{{ price:dui-first }}", "price", "dui-first")]
    [InlineData("a{{hours:la-union}}b", "hours", "la-union")]
    [InlineData("{{{phone:x9}}}", "phone", "x9")]
    public void A_token_is_found_with_or_without_space(string text, string kind, string key) =>
        Assert.Equal(new FactToken(kind, key), Assert.Single(FactTokens.In(text)));

    [Theory]
    [InlineData("{phone:child-line}")]
    [InlineData("{{phone}}")]
    [InlineData("{{phone:}}")]
    [InlineData("{{Phone:Child}}")]
    [InlineData("{{phone:<b>}}")]
    [InlineData("{{phone:a}")]
    public void Anything_else_in_braces_is_text(string text)
    {
        Assert.Empty(FactTokens.In(text));
        Assert.Equal(text, FactTokens.RemoveFrom(text));
    }

    [Fact]
    public void A_token_named_twice_is_one_fact_in_the_order_of_the_text() =>
        Assert.Equal([new FactToken("phone", "b"), new FactToken("price", "a")], FactTokens.In("{{phone:b}} {{price:a}} {{ phone:b }}"));

    [Fact]
    public void Each_token_gives_way_to_its_value() =>
        Assert.Equal("Call PHONE-b, pay PRICE-a.", FactTokens.Replace("Call {{phone:b}}, pay {{price:a}}.", token => $"{token.Kind.ToUpperInvariant()}-{token.Key}"));

    [Fact]
    public void A_value_that_looks_like_a_token_is_not_read_again() =>
        Assert.Equal("{{phone:b}}", FactTokens.Replace("{{phone:a}}", _ => "{{phone:b}}"));

    [Fact]
    public void Without_its_tokens_a_text_keeps_its_words() => Assert.Equal("Call  now.", FactTokens.RemoveFrom("Call {{phone:a}} now."));
}
