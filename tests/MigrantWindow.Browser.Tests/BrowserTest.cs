using Microsoft.Playwright;

namespace MigrantWindow.Browser.Tests;

/// <summary>A test in Chromium on a phone of 360 by 740. Ends red when a page made an error, broke the content security policy or asked another host.</summary>
[Collection(nameof(BrowserApp))]
public abstract class BrowserTest(BrowserApp app) : IAsyncLifetime
{
    private readonly Dictionary<IBrowserContext, Watch> _watches = [];
    private readonly Dictionary<IPage, ICDPSession> _withoutScript = [];

    private static ViewportSize Phone => new() { Width = 360, Height = 740 };

    public Task InitializeAsync()
    {
        var missing = BrowserPath.Find() is null;
        Assert.False(missing && BrowserPath.IsRequired, BrowserPath.Missing);
        Skip.If(missing, BrowserPath.Missing);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        foreach (var context in _watches.Keys)
        {
            await context.DisposeAsync();
        }

        ShouldBeNone(_watches.Values.SelectMany(watch => watch.Troubles));
    }

    /// <summary>The portal that all tests share.</summary>
    protected Uri Portal => app.ClientOptions.BaseAddress;

    /// <param name="path">Where it starts, such as <c>/es</c>.</param>
    protected async Task<IPage> OpenAsync(string path, bool javaScript = true)
    {
        var page = await NewPageAsync(javaScript);
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>A page of its own, with an empty cache and no history, that has opened nothing yet.</summary>
    /// <param name="portal">Another portal than the one all tests share.</param>
    /// <param name="mayFail">Whether files may stay away, because the test takes the signal away.</param>
    protected async Task<IPage> NewPageAsync(bool javaScript = true, Uri? portal = null, bool mayFail = false)
    {
        portal ??= Portal;
        var context = await app.Browser.NewContextAsync(new()
        {
            BaseURL = portal.ToString(),
            ViewportSize = Phone,
            IsMobile = true,
            ColorScheme = ColorScheme.Light,
        });
        _watches[context] = await Watch.StartAsync(context, portal.Authority, mayFail);
        var page = await context.NewPageAsync();
        if (!javaScript)
        {
            _withoutScript[page] = await context.NewCDPSessionAsync(page);
            await LetScriptsRunAsync(page, false);
        }

        return page;
    }

    /// <summary>WCAG 2.2 A and AA and axe's best practice: nothing may be found.</summary>
    protected async Task ShouldBeAccessibleAsync(IPage page)
    {
        if (_withoutScript.ContainsKey(page))
        {
            await LetScriptsRunAsync(page, true); // axe is a script itself; those of the page have missed their time
        }

        ShouldBeNone(await Axe.ViolationsAsync(page));
    }

    protected static void ShouldBeNone(IEnumerable<string> faults)
    {
        var all = string.Join('\n', faults);
        Assert.True(all.Length == 0, all);
    }

    protected IEnumerable<string> TroublesOf(IPage page) => _watches[page.Context].Troubles;

    protected static ILocator Link(IPage page, string name) => page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    protected static ILocator Heading(IPage page, string name, int level = 1) =>
        page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true, Level = level });

    protected static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    protected static IPageAssertions Expect(IPage page) => Assertions.Expect(page);

    private Task LetScriptsRunAsync(IPage page, bool run) =>
        _withoutScript[page].SendAsync("Emulation.setScriptExecutionDisabled", new() { ["value"] = !run });
}
