using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Tests.Shared;

public sealed class SlugTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("119")]
    [InlineData("salir-y-volver")]
    [InlineData("dui-2")]
    public void A_word_of_a_url_is_accepted_as_it_is(string value) => Assert.Equal(value, new Slug(value).Value);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("A")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("niñez")]
    [InlineData("a_b")]
    [InlineData("a\n")]
    [InlineData("٣")]
    public void Anything_else_is_refused_by_a_message_that_names_it(string value)
    {
        var refusal = Assert.Throws<DomainException>(() => new Slug(value));

        Assert.Contains($"“{value}”", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_longest_slug_is_accepted_and_one_character_more_is_refused()
    {
        var longest = new string('a', Slug.MaxLength);

        Assert.Equal(longest, new Slug(longest).ToString());
        Assert.Throws<DomainException>(() => new Slug(longest + "a"));
    }

    [Property(MaxTest = 2000)]
    public Property A_slug_is_accepted_exactly_when_it_is_made_of_words_joined_by_single_hyphens() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Elements("abz09-- AÑ_.\n".ToCharArray())).Select(letters => new string(letters)).ToArbitrary(), value =>
            Accepts(value) == value.Split('-').All(IsWord));

    private static bool IsWord(string word) => word.Length > 0 && word.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9'));

    private static bool Accepts(string value)
    {
        try
        {
            return new Slug(value).Value == value;
        }
        catch (DomainException)
        {
            return false;
        }
    }
}
