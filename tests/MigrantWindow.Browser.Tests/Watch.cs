using Microsoft.Playwright;

namespace MigrantWindow.Browser.Tests;

/// <summary>Writes down what a page does behind its reader's back: errors, broken rules of the content security policy, requests to other hosts.</summary>
public sealed class Watch
{
    /// <summary>The browser also says so of a page that is not there; everything else is noted by its answer.</summary>
    private const string NotLoaded = "Failed to load resource";

    private readonly string _host;
    private readonly List<string> _troubles = [];

    private Watch(string host) => _host = host;

    public IReadOnlyList<string> Troubles => _troubles;

    public static async Task<Watch> StartAsync(IBrowserContext context, string host, bool mayFail)
    {
        var watch = new Watch(host);
        context.Console += (_, message) => watch.NoteIf(message.Type == "error" && !message.Text.StartsWith(NotLoaded, StringComparison.Ordinal), $"console: {message.Text}");
        context.Response += (_, response) => watch.NoteIf(!mayFail && response.Status >= 400 && !IsPage(response), $"{response.Status}: {response.Url}");
        context.WebError += (_, error) => watch.NoteIf(true, $"script: {error.Error}");
        context.Request += (_, request) => watch.NoteRequest(request);
        await context.ExposeFunctionAsync("portalViolation", (string what) => watch.NoteIf(true, $"content security policy: {what}"));
        await context.AddInitScriptAsync(
            "document.addEventListener('securitypolicyviolation', e => portalViolation(`${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`))");
        return watch;
    }

    /// <summary>One that is not there is a page all the same; a service worker asks for it in the reader's place.</summary>
    private static bool IsPage(IResponse response) => response.Request.IsNavigationRequest || (response.Status == 404 && !Path.HasExtension(new Uri(response.Url).AbsolutePath));

    /// <summary>Where a reader goes by a link is the reader's own will.</summary>
    private void NoteRequest(IRequest request)
    {
        var url = new Uri(request.Url);
        NoteIf(!request.IsNavigationRequest && url.Scheme is ("http" or "https" or "ws" or "wss") && url.Authority != _host, $"another host: {url}");
    }

    private void NoteIf(bool happened, string trouble)
    {
        if (happened)
        {
            lock (_troubles)
            {
                _troubles.Add(trouble);
            }
        }
    }
}
