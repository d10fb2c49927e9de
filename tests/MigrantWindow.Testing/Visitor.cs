using System.Net;

namespace MigrantWindow.Testing;

/// <summary>A person without JavaScript: asks for a path, gets a page, sends a form. Follows no redirect by itself.</summary>
public sealed class Visitor(HttpClient http, CookieContainer? cookies = null)
{
    public HttpClient Http => http;

    /// <summary>What the browser keeps; a test may copy it, as a thief would.</summary>
    public CookieContainer Cookies => cookies ?? throw new InvalidOperationException("This visitor keeps no cookies that a test could read.");

    public async Task<HtmlPage> OpenAsync(string path) => await HtmlPage.ReadAsync(await http.GetAsync(new Uri(path, UriKind.Relative)));

    /// <summary>Opens a page and reads its form: the first of its main part, or the one the CSS selector finds.</summary>
    public async Task<HtmlForm> OpenFormAsync(string path, string? selector = null) => HtmlForm.Read(this, await OpenAsync(path), selector);

    /// <summary>Goes where a redirect leads; fails where there is none.</summary>
    public async Task<HtmlPage> FollowAsync(HttpResponseMessage response) => await OpenAsync(PathOf(response));

    /// <summary>Where a redirect leads, as a path of the portal.</summary>
    public static string PathOf(HttpResponseMessage response) => response.Headers.Location is { } location
        ? location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString
        : throw new InvalidOperationException($"No redirect but {(int)response.StatusCode}.");

    public async Task<HttpResponseMessage> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await http.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    public Task<HttpResponseMessage> GetAsync(string path, params IEnumerable<(string Name, string Value)> headers) => SendAsync(HttpMethod.Get, path, headers);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params IEnumerable<(string Name, string Value)> headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await http.SendAsync(request);
    }
}
