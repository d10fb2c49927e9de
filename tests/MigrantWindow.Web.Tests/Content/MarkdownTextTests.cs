using MigrantWindow.Web.Content;

namespace MigrantWindow.Web.Tests.Content;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("# Qué hacer", "Qué hacer")]
    [InlineData("Pida **ayuda** [aquí](article:x).", "Pida ayuda aquí.")]
    [InlineData("Llame al {{phone:x}} ya", "Llame al ya")]
    [InlineData("> Cuidado", "Cuidado")]
    [InlineData("una\nlínea", "una línea")]
    [InlineData("use `código`", "use código")]
    [InlineData("5 &lt; 6 &amp; 7", "5 6 7")]
    public void The_words_are_left_without_marks_tokens_and_addresses(string markdown, string words) =>
        Assert.Equal(words.Split(' '), MarkdownText.PlainOf(markdown).Split((char[])[' ', '\n', '<', '&'], StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Each_paragraph_and_list_item_is_a_line_of_its_own() =>
        Assert.Equal("Uno\nDos\nTres\n", MarkdownText.PlainOf("Uno\n\n- Dos\n- Tres"));
}
