namespace MigrantWindow.Testing;

/// <summary>A reader without JavaScript: asks for a path, gets a page. Follows no redirect by itself.</summary>
public sealed class Visitor(HttpClient http)
{
    public async Task<HtmlPage> OpenAsync(string path) => await HtmlPage.ReadAsync(await http.GetAsync(new Uri(path, UriKind.Relative)));

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
