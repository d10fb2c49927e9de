using Microsoft.Playwright;

namespace MigrantWindow.Browser.Tests;

public sealed class ToolsTests(BrowserApp app) : BrowserTest(app)
{
    private const string Article = "/es/la-union/derechos/pedir-refugio";

    [SkippableFact]
    public async Task With_JavaScript_a_reader_can_share_copy_and_print()
    {
        var page = await NewPageAsync();
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.AddInitScriptAsync("window.done = []; window.print = () => done.push('printed'); navigator.share = async what => { done.push(what.text); };");
        await page.GotoAsync(Article);

        await page.GetByText("Compartir esta información").ClickAsync();
        await Button(page, "Compartir").ClickAsync();
        await Button(page, "Copiar").ClickAsync();
        await Expect(Button(page, "Copiado")).ToBeVisibleAsync();
        await Button(page, "Imprimir esta página").ClickAsync();

        var text = await page.GetByLabel("Texto").InputValueAsync();
        Assert.Contains($"{new Uri(page.Url).Authority}/es/la-union/derechos/pedir-refugio", text, StringComparison.Ordinal);
        await page.WaitForFunctionAsync("done.length === 2");
        Assert.Equal([text, "printed"], await page.EvaluateAsync<string[]>("done"));
        Assert.Equal(text, await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [SkippableFact]
    public async Task The_code_of_the_page_is_there_before_the_button_prints_it_and_its_lack_keeps_nobody_from_printing()
    {
        foreach (var isThere in (bool[])[true, false])
        {
            var page = await NewPageAsync();
            if (!isThere)
            {
                await page.RouteAsync("**/qr/**", route => route.FulfillAsync(new() { ContentType = "image/svg+xml", Body = "no picture" }));
            }

            await page.AddInitScriptAsync("window.print = () => { window.printed = document.querySelector('img.qr').naturalWidth > 0; };");
            await page.GotoAsync(Article);
            await Button(page, "Imprimir esta página").ClickAsync();
            await page.WaitForFunctionAsync("'printed' in window");

            Assert.Equal(isThere, await page.EvaluateAsync<bool>("printed"));
        }
    }

    [SkippableFact]
    public async Task Without_JavaScript_only_what_works_is_shown()
    {
        var page = await OpenAsync(Article, javaScript: false);

        await page.GetByText("Compartir esta información").ClickAsync();

        await Expect(page.GetByLabel("Texto")).ToBeVisibleAsync();
        await Expect(Link(page, "WhatsApp")).ToBeVisibleAsync();
        await Expect(Link(page, "SMS")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task A_browser_that_cannot_share_shows_no_button_for_it()
    {
        var page = await NewPageAsync();
        await page.AddInitScriptAsync("delete Navigator.prototype.share;");
        await page.GotoAsync(Article);

        await page.GetByText("Compartir esta información").ClickAsync();

        await Expect(Button(page, "Copiar")).ToBeVisibleAsync();
        await Expect(Button(page, "Compartir")).ToBeHiddenAsync();
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
