using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Offline;

/// <summary>The web app manifest of a language. Its name is one word that tells nobody what the app is about; it opens with the browser's back and reload.</summary>
internal static class AppManifest
{
    private static readonly JsonSerializerOptions Letters = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(PortalLanguage language, IStringLocalizer<Texts> text) => JsonSerializer.Serialize(
        new
        {
            id = "/",
            name = text["app:name"].Value,
            short_name = text["app:name"].Value,
            lang = language.Code,
            dir = language.Direction,
            start_url = Links.Home(language.Code),
            scope = "/",
            display = "minimal-ui",
            background_color = "#fbf7f0",
            theme_color = "#14264a",
            icons = new object[]
            {
                new { src = "/icons/app.svg", sizes = "any", type = "image/svg+xml" },
                new { src = "/icons/app-192.webp", sizes = "192x192", type = "image/webp", purpose = "any maskable" },
                new { src = "/icons/app-512.webp", sizes = "512x512", type = "image/webp", purpose = "any maskable" },
            },
        },
        Letters);
}
