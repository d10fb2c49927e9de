using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using MigrantWindow.Web.Configuration;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Offline;

/// <summary>The service worker, with the names of the files that every page is made with and what it says in each language.</summary>
public sealed class WorkerModel(PortalLanguages languages, IStringLocalizer<Texts> text, IOptions<OfflineOptions> offline) : PageModel
{
    /// <summary>In place of the worker where it is turned off: whoever has one loses it at its next look for a new one.</summary>
    private const string None = "addEventListener('install', () => skipWaiting()); addEventListener('activate', event => event.waitUntil(registration.unregister()));\n";

    private static readonly string[] Shell = ["css/site.css", "js/site.js", "icons.svg"];

    private static readonly JsonSerializerOptions Letters = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly Lazy<string> Source = new(() =>
    {
        using var reader = new StreamReader(typeof(WorkerModel).Assembly.GetManifestResourceStream("sw.js")!);
        return reader.ReadToEnd();
    });

    public ContentResult OnGet()
    {
        Response.Headers.CacheControl = "max-age=3600"; // asked once an hour, not at every page
        return Content(offline.Value.Worker ? Worker() : None, "text/javascript; charset=utf-8");
    }

    private string Worker()
    {
        var assets = HttpContext.GetEndpoint()!.Metadata.GetMetadata<ResourceAssetCollection>();
        var portal = new { shell = Shell.Select(file => $"/{assets?[file] ?? file}"), words = languages.All.ToDictionary(language => language.Code, WordsOf) };
        return Source.Value.Replace("= {};", $"= {JsonSerializer.Serialize(portal, Letters)};", StringComparison.Ordinal);
    }

    private Words WordsOf(PortalLanguage language)
    {
        using var spoken = new Spoken(language.Code);
        return new Words(
            language.Direction, text["No signal"], text["This page is not saved on this phone. It opens when there is signal again."], text["What is saved here"],
            text["Nothing is saved here. Where there is signal you can save all that a Window has."]);
    }

    private sealed record Words(string Dir, string Title, string Text, string Saved, string None);
}
