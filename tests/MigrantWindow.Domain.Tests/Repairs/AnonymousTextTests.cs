using MigrantWindow.Domain.Repairs;

namespace MigrantWindow.Domain.Tests.Repairs;

public sealed class AnonymousTextTests
{
    [Theory]
    [InlineData("Llámeme al 7123-4567 por favor", "Llámeme al […] por favor")]
    [InlineData("+503 7123 4567", "[…]")]
    [InlineData("(503) 7123.4567.", "[…].")]
    [InlineData("mi DUI es 01234567-8", "mi DUI es […]")]
    [InlineData("7 1 2 3 4 5 6 7", "[…]")]
    [InlineData("71\u200B23\u200B45\u200B67", "[…]")]
    [InlineData("７１２３４５６７", "[…]")]
    [InlineData("7123/4567 o 7123_4568", "[…] o […]")]
    [InlineData("ana.lopez+x@example.org escribió", "[…] escribió")]
    [InlineData("ana @ example.org", "[…]")]
    [InlineData("busque @ana_lopez", "busque […]")]
    [InlineData("vea https://evil.example/a?b=c ya", "vea […] ya")]
    [InlineData("vea javascript://x y www.malo.xyz/a", "vea […] y […]")]
    [InlineData("en facebook.com/ana.lopez y wa.me/50371234567", "en […] y […]")]
    public void What_could_tell_who_wrote_it_is_taken_out(string typed, string kept) => Assert.Equal(kept, AnonymousText.Of(typed));

    [Theory]
    [InlineData("Cerrado el 29/11/2026, abren a las 8:00-16:00")]
    [InlineData("Cerrado desde 2026-11-29")]
    [InlineData("Cobran $10.31, no 5 dólares. Piden 2 copias")]
    [InlineData("La calle es la 4a. avenida norte, no. 12")]
    [InlineData("<script>alert(1)</script> & \"comillas\"")]
    public void What_tells_nothing_of_a_person_stays(string typed) => Assert.Equal(typed, AnonymousText.Of(typed));

    [Theory]
    [InlineData(null), InlineData(""), InlineData(" \n\t "), InlineData("\u200B\u202E\u0007")]
    public void Nothing_visible_is_nothing(string? typed) => Assert.Null(AnonymousText.Of(typed));

    [Fact]
    public void It_is_one_line_without_signs_that_turn_the_reading_around() => Assert.Equal("uno dos", AnonymousText.Of("uno\r\n\u202Edos"));

    [Theory]
    [InlineData('1'), InlineData('a'), InlineData('@'), InlineData('.'), InlineData('+'), InlineData('('), InlineData('w')]
    public void The_longest_hostile_text_is_read_at_once_and_never_grows(char letter)
    {
        var kept = AnonymousText.Of(new string(letter, Feedback.TextMaxLength));

        Assert.True((kept ?? "").Length <= Feedback.TextMaxLength);
    }
}
