using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Offline;

/// <summary>The web app manifest of a language. Its name is one word that tells nobody what the app is about; it opens with the browser's back and reload.</summary>
public sealed class ManifestModel(PortalLanguages languages, IStringLocalizer<Texts> text) : PageModel
{
    private static readonly JsonSerializerOptions Letters = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [FromRoute(Name = "culture")]
    public string Language { get; set; } = "";

    public ContentResult OnGet()
    {
        Response.Headers.CacheControl = "max-age=86400";
        return Content(JsonSerializer.Serialize(Manifest(), Letters), "application/manifest+json; charset=utf-8");
    }

    private object Manifest()
    {
        var assets = HttpContext.GetEndpoint()!.Metadata.GetMetadata<ResourceAssetCollection>();
        return new
        {
            id = "/",
            name = text["app:name"].Value,
            short_name = text["app:name"].Value,
            lang = Language,
            dir = languages.Find(Language)!.Direction,
            start_url = Links.Home(Language),
            scope = "/",
            display = "minimal-ui",
            background_color = "#fbf7f0",
            theme_color = "#14264a",
            icons = new object[]
            {
                new { src = $"/{assets?["icons.svg"] ?? "icons.svg"}", sizes = "any", type = "image/svg+xml" }, // the page has it already
                new { src = "/icons/app-192.webp", sizes = "192x192", type = "image/webp", purpose = "any maskable" },
                new { src = "/icons/app-512.webp", sizes = "512x512", type = "image/webp", purpose = "any maskable" },
            },
        };
    }
}
