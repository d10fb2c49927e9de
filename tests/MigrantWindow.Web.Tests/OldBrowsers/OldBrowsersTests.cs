using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace MigrantWindow.Web.Tests.OldBrowsers;

/// <summary>Styles and scripts of pages for readers need nothing that Chromium 80, Firefox 74 or Safari 13.1 lacks: see decision 0032.</summary>
public sealed partial class OldBrowsersTests
{
    /// <summary>Only staff load these, and the PC that they look after.</summary>
    private static readonly string[] ForStaff = ["admin.css", "editor.js", "passkeys.js", "kiosk.css", "kiosk.js"];

    /// <summary>What is newer, by a name for the message.</summary>
    private static readonly (string Name, Regex Use)[] NewStyles =
    [
        ("cascade layers", new(@"@layer\b")),
        ("container queries", new(@"@container\b|\bcontainer(-type|-name)?\s*:")),
        ("@property, @scope, @starting-style", new(@"@(property|scope|starting-style)\b")),
        (":has()", new(@":has\(")),
        (":is() and :where()", new(@":(is|where)\(")),
        (":not() of several", new(@":not\([^)]*,")),
        ("::marker, ::backdrop", new("::(marker|backdrop)")),
        ("inset", new(@"(?<![\w-])inset(-inline|-block)?(-start|-end)?\s*:")),
        ("logical shorthands", new(@"(?<![\w-])(margin|padding)-(inline|block)\s*:")),
        ("logical borders by all sides", new(@"(?<![\w-])border-(inline|block)\s*:")),
        ("logical corners", new(@"border-(start|end)-(start|end)-radius")),
        ("gap", new(@"(?<![\w-])(row-)?gap\s*:")),
        ("aspect-ratio", new(@"(?<![\w-])aspect-ratio\s*:")),
        ("place-", new(@"(?<![\w-])place-(items|content|self)\s*:")),
        ("colour functions", new(@"\b(color-mix|oklch|oklab|lab|lch|hwb|light-dark)\(")),
        ("new units", new(@"\d(dvh|svh|lvh|dvw|svw|lvw|cqw|cqh|cqi|lh|rlh|cap|ic)\b")),
        ("accent-color, content-visibility", new(@"(?<![\w-])(accent-color|content-visibility|scrollbar-gutter)\s*:")),
        ("overflow: clip", new(@"overflow[\w-]*\s*:\s*clip")),
        ("ranges in media queries", new(@"@media[^{]*[<>]")),
        ("transforms by name", new(@"(?<![\w-])(translate|rotate|scale)\s*:")),
    ];

    private static readonly (string Name, Regex Use)[] NewScripts =
    [
        ("replaceChildren", new(@"\.replaceChildren\b")),
        ("replaceAll", new(@"\.replaceAll\(")),
        ("at()", new(@"\.at\(")),
        ("findLast", new(@"\.findLast(Index)?\(")),
        ("toSorted and its kind", new(@"\.(toSorted|toReversed|toSpliced|with)\(")),
        ("hasOwn, groupBy", new(@"\bObject\.(hasOwn|groupBy)\b")),
        ("structuredClone", new(@"\bstructuredClone\b")),
        ("Promise.any, withResolvers", new(@"\bPromise\.(any|withResolvers)\b")),
        ("AbortSignal.timeout", new(@"\bAbortSignal\.(timeout|any)\b")),
        ("WeakRef", new(@"\b(WeakRef|FinalizationRegistry)\b")),
        ("logical assignment", new(@"(\?\?|\|\||&&)=")),
        ("private members", new(@"(?<!['""`\w])#\w+\s*[=(;]|this\.#")),
        ("static blocks and public fields", new(@"\bstatic\s*(\{|\w+\s*=)")),
        ("top-level await", new(@"^await\b|^(const|let)[^\n]*=\s*await\b", RegexOptions.Multiline)),
        ("numeric separators", new(@"\b\d+_\d")),
        ("lookbehind", new(@"\(\?<[=!]")),
        ("the flags d and v", new(@"/[gimsuy]*[dv][gimsuy]*(?=[.,;)])(?<=\S/\w+)")),
        ("import attributes", new(@"\bimport\b[^;\n]*\b(with|assert)\s*\{")),
        ("crypto.randomUUID", new(@"\brandomUUID\b")),
        ("checkVisibility", new(@"\bcheckVisibility\b")),
        ("showModal, popover", new(@"\b(showModal|showPopover|togglePopover)\b")),
    ];

    public static TheoryData<string> Styles => [.. Named("css")];

    public static TheoryData<string> Scripts => [.. Named("js")];

    [Theory]
    [MemberData(nameof(Styles))]
    public void A_style_for_readers_is_understood_by_browsers_of_early_2020(string file) => Assert.Empty(FaultsOfStyle(Read(file)));

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_script_for_readers_runs_in_browsers_of_early_2020(string file) => Assert.Empty(Faults(Read(file), NewScripts));

    [Fact]
    public void The_files_that_readers_load_are_looked_at()
    {
        Assert.Superset(new HashSet<string> { "css/certificate.css", "css/paper.css", "css/site.css" }, Named("css").ToHashSet());
        Assert.Contains("js/site.js", Named("js"));
        Assert.All(ForStaff, file => Assert.True(File.Exists(Path.Combine(Root(), Path.GetExtension(file)[1..], file)), file));
    }

    [Theory]
    [InlineData(".a { color: red; .b { color: blue; } }", "nesting")]
    [InlineData(".a { & > .b { color: blue; } }", "nesting")]
    [InlineData("@layer base { p { margin: 0; } }", "cascade layers")]
    [InlineData(".a:has(b) { margin: 0; }", ":has()")]
    [InlineData(":is(h1, h2) { margin: 0; }", ":is() and :where()")]
    [InlineData(".a { display: flex; gap: 1rem; }", "gap")]
    [InlineData(".a { inset: 0; }", "inset")]
    [InlineData(".a { aspect-ratio: 1; }", "aspect-ratio")]
    [InlineData(".a { margin-inline: auto; }", "logical shorthands")]
    [InlineData(".a { height: 100dvh; }", "new units")]
    [InlineData(".a { width: clamp(1rem, 2vw, 3rem); }", "width: min(), max() or clamp() with nothing before it")]
    [InlineData("@media (width >= 40em) { p { margin: 0; } }", "ranges in media queries")]
    public void A_style_that_is_too_new_is_seen(string style, string name) => Assert.Contains(name, FaultsOfStyle(style));

    [Theory]
    [InlineData("@supports (width: min(1px, 1px)) { .a { width: min(1rem, 4vw); } }")]
    [InlineData(".a { padding: 1rem; padding: min(1rem, 4vw); }")]
    [InlineData(".a { grid-gap: 1rem; column-gap: 8mm; text-wrap: balance; } a:focus:not(:focus-visible) { outline: 0; }")]
    [InlineData("@media (forced-colors: active) { .a { forced-color-adjust: none; } }")]
    public void What_old_browsers_drop_without_harm_may_stand(string style) => Assert.Empty(FaultsOfStyle(style));

    [Theory]
    [InlineData("list.replaceChildren();", "replaceChildren")]
    [InlineData("words.at(-1);", "at()")]
    [InlineData("a ??= b;", "logical assignment")]
    [InlineData("class A { #x = 1; }", "private members")]
    [InlineData("class A { static { run(); } }", "static blocks and public fields")]
    [InlineData("const a = await fetch('/x');", "top-level await")]
    [InlineData("const most = 20_000;", "numeric separators")]
    [InlineData(@"/(?<=a)b/.test(x);", "lookbehind")]
    [InlineData("x.replaceAll('a', 'b');", "replaceAll")]
    public void A_script_that_is_too_new_is_seen(string script, string name) => Assert.Contains(name, Faults(script, NewScripts));

    private static IEnumerable<string> FaultsOfStyle(string style)
    {
        var bare = Comment().Replace(style, "");
        return [.. Faults(bare, NewStyles), .. Nests(bare) ? ["nesting"] : Array.Empty<string>(), .. Unguarded(bare)];
    }

    private static IEnumerable<string> Faults(string source, (string Name, Regex Use)[] features) => features.Where(feature => feature.Use.IsMatch(source)).Select(feature => feature.Name);

    /// <summary>min(), max() and clamp() came with Firefox 75: each needs a plain value of the same property before it in the rule, or @supports around it.</summary>
    private static IEnumerable<string> Unguarded(string style) =>
        from rule in Rule().Matches(Supports().Replace(style, ""))
        let lines = rule.Groups[1].Value.Split(';').Select(line => line.Split(':', 2)).Where(line => line.Length == 2).Select(line => (Name: line[0].Trim(), Value: line[1])).ToList()
        from line in lines.Index()
        where Comparison().IsMatch(line.Item.Value) && !lines.Take(line.Index).Any(before => before.Name == line.Item.Name)
        select $"{line.Item.Name}: min(), max() or clamp() with nothing before it";

    /// <summary>Whether a block opens inside a rule that is no at-rule.</summary>
    private static bool Nests(string style)
    {
        Stack<bool> isRule = [];
        var prelude = 0;
        foreach (var (place, sign) in style.Index().Where(sign => sign.Item is '{' or '}' or ';'))
        {
            if (sign == '{')
            {
                if (isRule.Contains(true))
                {
                    return true;
                }

                isRule.Push(!style[prelude..place].TrimStart().StartsWith('@'));
            }
            else if (sign == '}')
            {
                isRule.Pop();
            }

            prelude = place + 1;
        }

        return false;
    }

    private static IEnumerable<string> Named(string folder) => Directory.EnumerateFiles(Path.Combine(Root(), folder), $"*.{folder}")
        .Concat(Directory.EnumerateFiles(Root(), $"*.{folder}"))
        .Where(file => !ForStaff.Contains(Path.GetFileName(file))).Select(file => Path.GetRelativePath(Root(), file).Replace('\\', '/')).Order();

    private static string Read(string file) => File.ReadAllText(Path.Combine(Root(), file));

    private static string Root([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(File.Exists(here) ? here : AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder, "MigrantWindow.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return Path.Combine(folder!, "src", "MigrantWindow.Web", "wwwroot");
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    /// <summary>With the rules inside it.</summary>
    [GeneratedRegex(@"@supports[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")]
    private static partial Regex Supports();

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Rule();

    [GeneratedRegex(@"(?<![\w-])(min|max|clamp)\(")]
    private static partial Regex Comparison();
}
