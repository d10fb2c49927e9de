using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace MigrantWindow.Browser.Tests;

public static class Axe
{
    private const string Contrast = "color-contrast";

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private static readonly object AllTags = new { type = "tag", values = (string[])["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };

    private static readonly object Everything = new { runOnly = AllTags, resultTypes = (string[])["violations"] };
    private static readonly object Colors = new { runOnly = new { type = "rule", values = (string[])[Contrast, "link-in-text-block"] }, resultTypes = (string[])["violations"] };

    // In forced colours axe still reads the author's text colour, on the system's ground: its contrast means nothing.
    private static readonly object AllButContrast = new
    {
        runOnly = AllTags,
        resultTypes = (string[])["violations"],
        rules = new Dictionary<string, object> { [Contrast] = new { enabled = false } },
    };

    /// <summary>What breaks WCAG 2.2 A or AA or axe's best practice, with where it stands.</summary>
    public static Task<IReadOnlyList<string>> ViolationsAsync(IPage page) => RunAsync(page, Everything);

    /// <summary>What cannot be told from its ground or from the text around it.</summary>
    public static Task<IReadOnlyList<string>> ColorFaultsAsync(IPage page) => RunAsync(page, Colors);

    public static Task<IReadOnlyList<string>> ViolationsInForcedColorsAsync(IPage page) => RunAsync(page, AllButContrast);

    // One frame, one script: what the package does besides, gathering frames in a page of its own, takes longer than the check itself.
    private static async Task<IReadOnlyList<string>> RunAsync(IPage page, object rules)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync($"() => {{ {Script} }}");
        }

        var result = await page.EvaluateAsync<string[]>(Run, rules);
        Assert.NotEqual("0", result[0]);
        return result[1..];
    }

    private const string Run = """
        async rules => {
          const { passes, violations } = await axe.run(document, rules);
          return [`${passes.length}`, ...violations.flatMap(found => found.nodes.map(node =>
            `${location.href} ${found.id}: ${node.html} ${node.any.map(check => check.message).join(' ')}`))];
        }
        """;
}
