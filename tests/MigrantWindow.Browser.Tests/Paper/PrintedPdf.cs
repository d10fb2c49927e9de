using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace MigrantWindow.Browser.Tests.Paper;

/// <summary>What Chromium prints, as far as its plain objects tell: how many pages, and how large.</summary>
public sealed partial class PrintedPdf
{
    private PrintedPdf(string source)
    {
        Pages = Page().Count(source);
        Sizes = [.. MediaBox().Matches(source).Select(box => (Millimetres(box.Groups[1].Value), Millimetres(box.Groups[2].Value))).Distinct()];
    }

    public int Pages { get; }

    /// <summary>Width and height in whole millimetres, each once.</summary>
    public IReadOnlyList<(int Width, int Height)> Sizes { get; }

    /// <param name="size">What the printer holds; the page may ask for its own.</param>
    public static async Task<PrintedPdf> OfAsync(IPage page, string size = "A4") =>
        new(Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = size, PreferCSSPageSize = true })));

    private static int Millimetres(string points) => (int)Math.Round(double.Parse(points, CultureInfo.InvariantCulture) / 72 * 25.4);

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Page();

    [GeneratedRegex(@"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]")]
    private static partial Regex MediaBox();
}
