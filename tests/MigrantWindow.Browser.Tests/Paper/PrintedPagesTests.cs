using Microsoft.Playwright;
using MigrantWindow.Browser.Tests.Offline;

namespace MigrantWindow.Browser.Tests.Paper;

/// <summary>Every page for readers, printed on A4.</summary>
public sealed class PrintedPagesTests(BrowserApp app) : BrowserTest(app)
{
    /// <summary>Between the margins of A4, in CSS pixels.</summary>
    private const int Width = 658;

    /// <summary>The most sheets that each kind may take.</summary>
    private static readonly Dictionary<string, int> Most = new()
    {
        ["home"] = 1, ["office"] = 2, ["articles"] = 2, ["article"] = 2, ["protection"] = 2, ["services"] = 2, ["service"] = 2, ["journey"] = 4, ["trainings"] = 1,
        ["glossary"] = 3, ["figures"] = 3, ["about"] = 2, ["search"] = 1, ["feedback"] = 1, ["poster"] = 1, ["card"] = 1, ["leaflet"] = 2, ["not found"] = 1,
    };

    public static TheoryData<string, string> EveryKind
    {
        get
        {
            var kinds = new TheoryData<string, string>();
            foreach (var kind in PageKinds.All)
            {
                kinds.Add(kind.Name, kind.Path);
            }

            return kinds;
        }
    }

    public static TheoryData<string> WithCode => [.. PageKinds.InSpanish.Where(kind => kind is { Found: true, IsForm: false } && kind.Name != "search").Select(kind => kind.Path)];

    [SkippableTheory]
    [MemberData(nameof(EveryKind))]
    public async Task A_page_takes_few_sheets(string kind, string path)
    {
        await using var shipped = kind == "home" ? new StoppablePortal() : null; // other tests open offices, and the start page lists them
        var page = await NewPageAsync(portal: shipped?.Address);
        await page.GotoAsync(path);

        var printed = await PrintedPdf.OfAsync(page);

        Assert.InRange(printed.Pages, 1, Most[kind]);
        Assert.Equal(path.EndsWith("/a3", StringComparison.Ordinal) ? (297, 420) : (210, 297), Assert.Single(printed.Sizes));
    }

    [SkippableTheory]
    [MemberData(nameof(EveryKind))]
    public async Task Nothing_is_cut_off_at_the_side_of_the_sheet(string kind, string path)
    {
        var page = await OpenAsync(path);

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var width = kind switch { "poster" when path.EndsWith("/a3", StringComparison.Ordinal) => 1123, "poster" or "card" or "leaflet" => 794, _ => Width };
        await page.SetViewportSizeAsync(width, 1000);
        var wide = await page.EvaluateAsync<string[]>($$"""
            () => [...document.body.querySelectorAll('*')]
              .filter(it => it.getClientRects().length && !it.closest('svg *, .skip, .unseen') && it.getBoundingClientRect().right > {{width}} + 1)
              .map(it => `${it.localName}.${it.className} ${it.textContent.trim().slice(0, 40)}`)
            """);

        Assert.Empty(wide);
    }

    [SkippableTheory]
    [MemberData(nameof(WithCode))]
    public async Task The_code_of_the_page_is_fetched_when_it_is_printed_and_never_for_a_screen(string path)
    {
        var page = await NewPageAsync();
        List<string> codes = [];
        page.Response += (_, answer) => codes.AddRange(answer.Url.Contains("/qr/", StringComparison.Ordinal) ? [$"{answer.Status} {new Uri(answer.Url).AbsolutePath}"] : []);

        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.EvaluateAsync("() => scrollTo(0, document.body.scrollHeight)");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var onScreen = codes.Count;
        await page.PdfAsync(new() { Format = "A4" });

        Assert.Equal(0, onScreen);
        Assert.Equal($"200 /qr{path}.svg", Assert.Single(codes));
        Assert.True(await page.Locator("img.qr").EvaluateAsync<bool>("code => code.complete && code.naturalWidth > 0"));
    }

    /// <summary>Browsers fetch lazy pictures at once where scripts do not run.</summary>
    [SkippableFact]
    public async Task Without_JavaScript_the_code_comes_with_the_page_and_is_printed_too()
    {
        var page = await NewPageAsync(javaScript: false);

        var code = await page.RunAndWaitForResponseAsync(() => page.GotoAsync("/es/la-union/derechos/pedir-refugio"), answer => answer.Url.Contains("/qr/", StringComparison.Ordinal));

        Assert.Equal(200, code.Status);
    }
}
