using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MigrantWindow.Web.Content;

/// <summary>The words of a Markdown text, a block a line, without tokens, marks and addresses: what readability is measured on.</summary>
public static class MarkdownText
{
    public static string PlainOf(string markdown)
    {
        var plain = new StringBuilder();
        foreach (var block in Markdown.Parse(FactTokens.RemoveFrom(markdown)).Descendants<LeafBlock>())
        {
            foreach (var inline in block.Inline?.Descendants() ?? [])
            {
                plain.Append(inline switch
                {
                    LiteralInline literal => literal.Content.ToString(),
                    LineBreakInline => " ",
                    CodeInline code => code.Content,
                    _ => "",
                });
            }

            plain.Append('\n');
        }

        return plain.ToString();
    }
}
