using Microsoft.Playwright;
using MigrantWindow.Browser.Tests.Account;

namespace MigrantWindow.Browser.Tests.Kiosk;

/// <summary>A test on the Window's own PC, whose clock stands until the test moves it.</summary>
public abstract class KioskTest(BrowserApp app) : StaffBrowserTest(app)
{
    protected const string Home = "/es/la-union";
    protected const string Article = "/es/la-union/derechos/pedir-refugio";

    /// <summary>Opens the start page of the PC, and then other pages one after the other.</summary>
    protected async Task<IPage> SwitchOnAsync(params string[] paths)
    {
        var page = await NewPageAsync();
        await page.SetViewportSizeAsync(1280, 800);
        await page.Clock.InstallAsync();
        await page.GotoAsync("/es/la-union/kiosco");
        await ShouldShowAsync(page, Home);
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            await ShouldShowAsync(page, path);
        }

        return page;
    }

    protected static async Task ShouldShowAsync(IPage page, string path)
    {
        await Expect(page).ToHaveURLAsync(path);
        await Expect(page.Locator("html")).ToHaveClassAsync("kiosk");
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "Código QR de esta página" })).ToBeVisibleAsync();
    }

    protected static Task PassAsync(IPage page, int seconds) => page.Clock.RunForAsync(seconds * 1000);

    protected static ILocator StillThere(IPage page) => page.GetByRole(AriaRole.Dialog, new() { Name = "¿Sigue ahí?" });

    protected static ILocator NotHere(IPage page) => page.GetByRole(AriaRole.Dialog, new() { Name = "Esto no se abre en esta computadora" });
}
