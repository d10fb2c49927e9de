using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace MigrantWindow.Browser.Tests;

public static class Axe
{
    private const string Contrast = "color-contrast";

    private static readonly AxeRunOptions Everything = new() { RunOnly = AllTags };
    private static readonly AxeRunOptions Colors = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = [Contrast, "link-in-text-block"] } };

    // In forced colours axe still reads the author's text colour, on the system's ground: its contrast means nothing.
    private static readonly AxeRunOptions AllButContrast = new() { RunOnly = AllTags, Rules = new() { [Contrast] = new() { Enabled = false } } };

    private static RunOnlyOptions AllTags => new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };

    /// <summary>What breaks WCAG 2.2 A or AA or axe's best practice, with where it stands.</summary>
    public static Task<IReadOnlyList<string>> ViolationsAsync(IPage page) => RunAsync(page, Everything);

    /// <summary>What cannot be told from its ground or from the text around it.</summary>
    public static Task<IReadOnlyList<string>> ColorFaultsAsync(IPage page) => RunAsync(page, Colors);

    public static Task<IReadOnlyList<string>> ViolationsInForcedColorsAsync(IPage page) => RunAsync(page, AllButContrast);

    private static async Task<IReadOnlyList<string>> RunAsync(IPage page, AxeRunOptions rules)
    {
        var result = await page.RunAxe(rules);

        Assert.NotEmpty(result.Passes);
        return [.. from found in result.Violations
                   from node in found.Nodes
                   select $"{page.Url} {found.Id}: {node.Html} {string.Join(' ', node.Any.Select(check => check.Message))}"];
    }
}
