using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Offline;

/// <summary>The service worker and what a phone needs to keep the portal among its apps.</summary>
public sealed partial class WorkerTests(PortalApp app) : WebTest(app)
{
    [Fact]
    public async Task The_worker_names_files_that_are_there_and_has_words_in_every_language()
    {
        var response = await Visitor.GetAsync("/sw.js");

        Assert.Equal(("text/javascript", TimeSpan.FromHours(1)), (response.Content.Headers.ContentType!.MediaType, response.Headers.CacheControl!.MaxAge));
        var portal = JsonDocument.Parse(Portal().Match(await response.Content.ReadAsStringAsync()).Groups["portal"].Value).RootElement;
        foreach (var file in portal.GetProperty("shell").EnumerateArray())
        {
            Assert.Equal(HttpStatusCode.OK, (await Visitor.GetAsync(file.GetString()!)).StatusCode);
        }

        Assert.Equal(["Sin señal", "No signal", "Pas de réseau"], portal.GetProperty("words").EnumerateObject().Select(language => language.Value.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task Where_the_worker_is_turned_off_it_takes_itself_away()
    {
        await using var app = new WithoutWorker();

        var source = await (await new Visitor(app.CreateClient()).GetAsync("/sw.js")).Content.ReadAsStringAsync();

        Assert.Contains("registration.unregister()", source, StringComparison.Ordinal);
        Assert.DoesNotContain("fetch", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es", "Ventanilla")]
    [InlineData("en", "Window")]
    [InlineData("fr", "Window")]
    public async Task The_manifest_names_icons_that_are_there_and_an_app_that_tells_nobody_what_it_is_about(string language, string name)
    {
        var page = await Visitor.OpenAsync($"/{language}");
        var link = page.Document.QuerySelector("link[rel=manifest]")!.GetAttribute("href")!;

        var response = await Visitor.GetAsync(link);

        Assert.Equal("application/manifest+json", response.Content.Headers.ContentType!.MediaType);
        var manifest = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal((name, name, $"/{language}"), (manifest.GetProperty("name").GetString(), manifest.GetProperty("short_name").GetString(), manifest.GetProperty("start_url").GetString()));
        foreach (var icon in manifest.GetProperty("icons").EnumerateArray())
        {
            var picture = await Visitor.GetAsync(icon.GetProperty("src").GetString()!);
            Assert.Equal(icon.GetProperty("type").GetString(), picture.Content.Headers.ContentType!.MediaType);
            Assert.InRange((await picture.Content.ReadAsByteArrayAsync()).Length, 100, 12 * 1024);
        }
    }

    [Theory]
    [InlineData("/css/site.0ld0ld0ld0.css", "/css/site.css")]
    [InlineData("/js/site.0ld0ld0ld0.js", "/js/site.js")]
    [InlineData("/icons.0ld0ld0ld0.svg", "/icons.svg")]
    public async Task A_page_of_an_earlier_version_gets_the_files_of_this_one(string former, string now)
    {
        var response = await Visitor.GetAsync(former);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(await (await Visitor.GetAsync(now)).Content.ReadAsStringAsync(), await response.Content.ReadAsStringAsync());
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("/css/nothing.0ld0ld0ld0.css")]
    [InlineData("/css/..%2Fappsettings.0ld.css")]
    [InlineData("/js/site.0ld.css")]
    public async Task What_never_was_is_not_there(string path) => Assert.Equal(HttpStatusCode.NotFound, (await Visitor.GetAsync(path)).StatusCode);

    [GeneratedRegex(@"^const \{ shell, words \} = (?<portal>.*); //", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Portal();

    private sealed class WithoutWorker : PortalApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Offline:Worker", "false");
        }
    }
}
