using Microsoft.Playwright;
using MigrantWindow.Web.Localization;
using QRCoder;

namespace MigrantWindow.Browser.Tests.Paper;

/// <summary>Posters, cards and leaflets.</summary>
public sealed class SheetsTests(BrowserApp app) : BrowserTest(app)
{
    /// <summary>The rows of a code, as it is painted: 1 for a dark module.</summary>
    private const string ModulesOfCode = """
        async code => {
          const brush = document.createElement('canvas').getContext('2d');
          const rows = (size, isDark) => Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_, x) => +isDark(x, y)).join(''));
          if (code.localName === 'svg') {
            const path = new Path2D(code.lastElementChild.getAttribute('d'));
            return rows(code.viewBox.baseVal.width, (x, y) => brush.isPointInPath(path, x + .5, y + .5));
          }
          const size = +(await (await fetch(code.src)).text()).match(/viewBox="0 0 (\d+)/)[1], side = size * 4;
          brush.canvas.width = brush.canvas.height = side;
          brush.drawImage(code, 0, 0, side, side);
          const { data } = brush.getImageData(0, 0, side, side);
          return rows(size, (x, y) => data[((y * 4 + 2) * side + x * 4 + 2) * 4] < 128);
        }
        """;

    private static readonly string[] Languages = ["es", "en", "fr"];
    private static readonly string[] Offices = ["la-union", "la-hachadura"];

    public static TheoryData<string, int, int> Posters
    {
        get
        {
            var posters = new TheoryData<string, int, int>();
            foreach (var (language, office) in Languages.SelectMany(language => Offices.Select(office => (language, office))))
            {
                posters.Add(Links.Poster(language, office, "a4"), 210, 297);
                posters.Add(Links.Poster(language, office, "a3"), 297, 420);
                posters.Add(Links.Card(language, office), 210, 297);
            }

            return posters;
        }
    }

    public static TheoryData<string> Leaflets
    {
        get
        {
            (string Language, string[] Journeys)[] slugs =
            [
                ("es", ["acabo-de-regresar", "pienso-migrar", "quiero-regresar", "necesito-ayuda"]),
                ("en", ["i-just-returned", "thinking-of-migrating", "i-want-to-return", "i-need-help"]),
                ("fr", ["je-viens-de-rentrer", "je-pense-migrer", "je-veux-rentrer", "jai-besoin-daide"]),
            ];
            return [.. from language in slugs from journey in language.Journeys from office in Offices select Links.Leaflet(language.Language, office, journey)];
        }
    }

    /// <summary>Whatever paper the printer is said to hold.</summary>
    [SkippableTheory]
    [MemberData(nameof(Posters))]
    public async Task A_poster_and_a_sheet_of_cards_is_one_page_of_its_own_size(string path, int width, int height)
    {
        var page = await OpenAsync(path);

        var printed = await PrintedPdf.OfAsync(page, "Letter");

        Assert.Equal(1, printed.Pages);
        Assert.Equal((width, height), Assert.Single(printed.Sizes));
        ShouldBeNone(await CutOffAsync(page, width));
    }

    [SkippableTheory]
    [MemberData(nameof(Leaflets))]
    public async Task A_leaflet_is_a_front_and_a_back_in_type_that_can_be_read(string path)
    {
        var page = await OpenAsync(path);

        var printed = await PrintedPdf.OfAsync(page);

        Assert.Equal(2, printed.Pages);
        Assert.Equal((210, 297), Assert.Single(printed.Sizes));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.InRange(await page.EvaluateAsync<double>("() => Math.min(...[...document.querySelectorAll('.leaflet *')].map(it => parseFloat(getComputedStyle(it).fontSize)))"), 12, 40); // 9pt
    }

    /// <summary>A card holds what it says: nothing of a side is lost where it is cut.</summary>
    [SkippableTheory]
    [InlineData("/es/la-union/tarjeta", ".card .side")]
    [InlineData("/fr/la-hachadura/carte", ".card .side")]
    [InlineData("/fr/la-hachadura/affiche/a4", ".poster")]
    [InlineData("/en/la-union/poster/a3", ".poster")]
    public async Task Nothing_is_cut_off_inside_the_lines(string path, string frame)
    {
        var page = await OpenAsync(path);

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(0, await page.Locator(frame).EvaluateAllAsync<int>("frames => frames.filter(it => it.scrollHeight > it.clientHeight + 1 || it.scrollWidth > it.clientWidth + 1).length"));
    }

    [SkippableFact]
    public async Task A_card_has_the_size_of_a_bank_card_when_it_is_folded()
    {
        var page = await OpenAsync("/en/la-union/card");

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var size = await page.Locator(".card").First.EvaluateAsync<double[]>("card => [card.getBoundingClientRect().width / 2, card.getBoundingClientRect().height].map(pixels => pixels / 96 * 25.4)");

        Assert.Equal(85.6, size[0], 0.1);
        Assert.Equal(54, size[1], 0.2);
    }

    /// <summary>The picture as the browser paints it, module by module, is the code that the library makes of the expected address: cameras read that.</summary>
    [SkippableTheory]
    [InlineData("/es/la-union/derechos/pedir-refugio", "/es/la-union/derechos/pedir-refugio")]
    [InlineData("/fr/la-hachadura/carte", "/la-hachadura")]
    [InlineData("/en/la-union/i-need-help/leaflet", "/en/la-union/i-need-help")]
    [InlineData("/es/la-union/cartel/a4", "/la-union")]
    public async Task The_printed_code_leads_to_the_address_beside_it(string path, string target)
    {
        var page = await OpenAsync(path);
        await page.PdfAsync();

        var painted = await page.Locator(".qr").First.EvaluateAsync<string[]>(ModulesOfCode);

        using var expected = QRCodeGenerator.GenerateQrCode($"{new Uri(page.Url).GetLeftPart(UriPartial.Authority)}{target}", QRCodeGenerator.ECCLevel.M);
        Assert.Equal(expected.ModuleMatrix.Select(row => string.Concat(row.Cast<bool>().Select(dark => dark ? '1' : '0'))), painted);
    }

    [SkippableFact]
    public async Task Without_JavaScript_a_sheet_says_how_to_print_it_and_has_no_button()
    {
        var plain = await OpenAsync("/es/la-union/cartel/a4", javaScript: false);
        var page = await OpenAsync("/es/la-union/cartel/a4");

        await Expect(plain.GetByText("Imprímalo con el navegador en papel A4")).ToBeVisibleAsync();
        await Expect(plain.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Imprimir esta página" })).ToBeVisibleAsync();
    }

    private static async Task<IEnumerable<string>> CutOffAsync(IPage page, int millimetres)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        return await page.EvaluateAsync<string[]>($$"""
            () => [...document.querySelectorAll('.sheet *')].filter(it => it.getBoundingClientRect().right > {{millimetres}} / 25.4 * 96 + 1).map(it => it.outerHTML.slice(0, 80))
            """);
    }
}
