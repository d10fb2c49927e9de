using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Testing;

namespace MigrantWindow.Browser.Tests.Staff;

/// <summary>Every page of the staff area that the running portal answers: none can be forgotten.</summary>
public static partial class StaffPages
{
    private const string Kind = "{kind:regex(^(draft|correction)$)}";

    /// <returns>A path for each, that shows one of <paramref name="things"/>; for the editor also a correction and a translation.</returns>
    public static IReadOnlyList<string> Of(PortalApp app, StaffThings things) =>
    [
        .. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(pattern => pattern.Split('/')[0] == "admin" && !pattern.EndsWith(".csv", StringComparison.Ordinal))
            .Distinct().Order(StringComparer.Ordinal)
            .SelectMany(pattern => PathsOf(pattern, things)),
    ];

    private static IEnumerable<string> PathsOf(string pattern, StaffThings things) =>
        from language in pattern.EndsWith(Kind, StringComparison.Ordinal) ? (string[])["es", "fr"] : ["es"]
        from kind in pattern.EndsWith(Kind, StringComparison.Ordinal) && language == "es" ? (string[])["draft", "correction"] : ["draft"]
        select "/" + Parameter().Replace(
            pattern.Replace(Kind, kind, StringComparison.Ordinal),
            match => match.Groups[1].Value switch { "language" => language, "number" => "1", _ => $"{things.For(pattern)}" });

    [GeneratedRegex(@"\{([a-z]+)[^}]*\}")]
    private static partial Regex Parameter();
}
