using System.Text;

namespace MigrantWindow.Web.Offline;

/// <summary>Asks the portal for its own pages, in this process and as nobody in particular.</summary>
public sealed class OwnPages(IServiceScopeFactory scopes)
{
    private RequestDelegate? _portal;

    /// <param name="portal">What answers requests, from routing on.</param>
    public RequestDelegate Learn(RequestDelegate portal) => _portal = portal;

    /// <returns>A copy to take along; nothing where there is no page, or one that somebody writes on.</returns>
    public async Task<CopiedPage?> CopyAsync(HttpRequest asked, string path, CancellationToken stop)
    {
        var copy = new PageCopy();
        var answer = await AskAsync(asked, path, http => http.Features.Set(copy), stop);

        return answer.Status == StatusCodes.Status200OK && copy.Page is { HasForm: false } page
            ? new CopiedPage(path, page.Title, Encoding.UTF8.GetString(answer.Body), page.LeavesNoTrace, copy.Tags)
            : null;
    }

    /// <returns>A file as readers get it.</returns>
    public Task<OwnAnswer> GetAsync(HttpRequest asked, string path, string encoding, CancellationToken stop) =>
        AskAsync(asked, path, http => http.Request.Headers.AcceptEncoding = encoding, stop);

    private async Task<OwnAnswer> AskAsync(HttpRequest asked, string path, Action<HttpContext> prepare, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var body = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = stop };
        (http.Request.Method, http.Request.Scheme, http.Request.Host, http.Request.Path) = (HttpMethods.Get, asked.Scheme, asked.Host, path);
        http.Response.Body = body;
        prepare(http);
        await _portal!(http);
        await http.Response.CompleteAsync();

        return new OwnAnswer(http.Response.StatusCode, body.ToArray(), http.Response.Headers);
    }
}

/// <param name="LeavesNoTrace">A phone that others use keeps it only where its owner says so.</param>
/// <param name="Tags">What evicts it.</param>
public sealed record CopiedPage(string Path, string Title, string Html, bool LeavesNoTrace, IReadOnlySet<string> Tags);

public sealed record OwnAnswer(int Status, byte[] Body, IHeaderDictionary Headers);
