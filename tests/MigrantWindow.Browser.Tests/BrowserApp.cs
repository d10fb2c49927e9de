using Microsoft.Playwright;
using MigrantWindow.Testing;

namespace MigrantWindow.Browser.Tests;

[CollectionDefinition(nameof(BrowserApp))]
public sealed class BrowserAppCollection : ICollectionFixture<BrowserApp>;

/// <summary>The portal under test on a real port, and one Chromium for all tests.</summary>
public sealed class BrowserApp : PortalApp, IAsyncLifetime
{
    private Chromium? _chromium;

    public BrowserApp() => UseKestrel(0);

    /// <summary>Browsers keep passkeys and secure cookies on <c>http://localhost</c> too, but by no address in numbers.</summary>
    protected override string SiteUrl => "";

    protected override bool HasSearch => true;

    /// <summary>As readers meet it: what is saved must be seen although pages are kept.</summary>
    protected override int CacheSeconds => 60;

    public IBrowser Browser => _chromium?.Browser ?? throw new InvalidOperationException(BrowserPath.Missing);

    public async Task InitializeAsync()
    {
        if (BrowserPath.Find() is { } path)
        {
            StartServer();
            ClientOptions.BaseAddress = new UriBuilder(ClientOptions.BaseAddress) { Host = "localhost" }.Uri;
            _chromium = await Chromium.LaunchAsync(path);
        }
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }

        await DisposeAsync();
    }
}
