using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Browser.Tests.Staff;

/// <summary>Every page of the staff area that the running portal answers: none can be forgotten.</summary>
public static partial class StaffPages
{
    private const string Kind = "{kind:regex(^(draft|correction)$)}";

    /// <returns>A path for each, that shows one of <paramref name="things"/>, and the right it asks for; for the editor also a correction and a translation.</returns>
    public static IReadOnlyList<StaffPage> Of(PortalApp app, StaffThings things) =>
    [
        .. from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           let pattern = endpoint.RoutePattern.RawText!.TrimStart('/')
           where pattern.Split('/')[0] == "admin" && !pattern.EndsWith(".csv", StringComparison.Ordinal) && !pattern.EndsWith(".json", StringComparison.Ordinal)
           group RightOf(endpoint) by pattern into page
           orderby page.Key
           from path in PathsOf(page.Key, things)
           select new StaffPage(path, page.First()),
    ];

    private static Right? RightOf(RouteEndpoint endpoint) => endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>()
        .Select(asked => Enum.TryParse<Right>(asked.Policy, out var right) ? right : (Right?)null).FirstOrDefault(right => right is not null);

    private static IEnumerable<string> PathsOf(string pattern, StaffThings things) =>
        from text in pattern.EndsWith(Kind, StringComparison.Ordinal) ? (string[])["es/draft", "es/correction", "fr/draft"] : ["es/draft"]
        let parts = text.Split('/')
        select "/" + Parameter().Replace(
            pattern.Replace(Kind, parts[1], StringComparison.Ordinal),
            match => match.Groups[1].Value switch { "language" => parts[0], "number" => "1", _ => $"{things.For(pattern)}" });

    [GeneratedRegex(@"\{([a-z]+)[^}]*\}")]
    private static partial Regex Parameter();

    /// <param name="Right">Nothing: any staff.</param>
    public sealed record StaffPage(string Path, Right? Right);
}
