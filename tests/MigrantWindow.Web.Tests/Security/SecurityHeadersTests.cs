using System.Net;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Security;

public sealed class SecurityHeadersTests(PortalApp app) : WebTest(app)
{
    private static readonly Dictionary<string, string> Policy = new()
    {
        ["default-src"] = "'none'",
        ["script-src"] = "'self'",
        ["style-src"] = "'self'",
        ["img-src"] = "'self'",
        ["connect-src"] = "'self'",
        ["manifest-src"] = "'self'",
        ["form-action"] = "'self'",
        ["frame-ancestors"] = "'none'",
        ["base-uri"] = "'none'",
        ["worker-src"] = "'self'",
        ["require-trusted-types-for"] = "'script'",
        ["trusted-types"] = "sw",
    };

    /// <summary>One request of each kind, with the status it answers.</summary>
    public static TheoryData<string, string, HttpStatusCode> Kinds => new()
    {
        { "GET", "/es", HttpStatusCode.OK },
        { "HEAD", "/es", HttpStatusCode.OK },
        { "GET", "/en/la-union/protection", HttpStatusCode.OK },
        { "GET", "/", HttpStatusCode.Redirect },
        { "GET", "/la-union", HttpStatusCode.Redirect },
        { "GET", "/es/nowhere", HttpStatusCode.NotFound },
        { "GET", "/es/la-union/derechos/nothing-here", HttpStatusCode.NotFound },
        { "GET", "/no/such/thing.php", HttpStatusCode.NotFound },
        { "GET", "/icons.svg", HttpStatusCode.OK },
        { "GET", "/css/site.css", HttpStatusCode.OK },
        { "GET", "/js/site.js", HttpStatusCode.OK },
        { "GET", "/es/cifras.csv", HttpStatusCode.OK },
        { "GET", "/sitemap.xml", HttpStatusCode.OK },
        { "GET", "/robots.txt", HttpStatusCode.OK },
        { "GET", "/healthz/live", HttpStatusCode.OK },
        { "GET", "/healthz/ready", HttpStatusCode.OK },
        { "POST", "/es", HttpStatusCode.BadRequest },
        { "GET", "/error", HttpStatusCode.NotFound },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_of_response_carries_the_same_strict_headers(string method, string path, HttpStatusCode status)
    {
        var response = await Visitor.SendAsync(new HttpMethod(method), path);

        Assert.Equal(status, response.StatusCode);
        AssertGuarded(response);
    }

    [Fact]
    public async Task An_old_address_that_moved_is_guarded_too()
    {
        var article = await Data.ArticleAsync();
        await Data.ChangeAsync(article.Translations[0], (_, translation) =>
        {
            translation.Rename(new($"{article.Key}-moved"));
            return Task.CompletedTask;
        });

        var response = await Visitor.GetAsync($"/es/la-union/derechos/{article.Key}-es");

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        AssertGuarded(response);
    }

    [Fact]
    public async Task Two_requests_get_the_same_policy_so_a_cached_page_holds_no_secret_of_another()
    {
        var first = await Visitor.GetAsync("/es");
        var second = await Visitor.GetAsync("/es");

        Assert.Equal(first.Headers.GetValues("Content-Security-Policy"), second.Headers.GetValues("Content-Security-Policy"));
    }

    internal static void AssertGuarded(HttpResponseMessage response)
    {
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(Policy.OrderBy(rule => rule.Key), Directives(policy).OrderBy(rule => rule.Key));
        Assert.DoesNotContain("unsafe-", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Value(response, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Value(response, "Referrer-Policy"));
        Assert.Equal("same-origin", Value(response, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Value(response, "Cross-Origin-Resource-Policy"));
        var permissions = Value(response, "Permissions-Policy");
        Assert.All((string[])["camera", "geolocation", "microphone", "payment", "usb"], feature => Assert.Contains($"{feature}=()", permissions, StringComparison.Ordinal));
        Assert.DoesNotContain("*", permissions, StringComparison.Ordinal);
        Assert.All((string[])["Server", "X-Powered-By", "Set-Cookie"], name => Assert.False(response.Headers.Contains(name), name));
    }

    private static string Value(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? Assert.Single(values) : throw new InvalidOperationException($"No {name} on {response.RequestMessage?.RequestUri}");

    private static Dictionary<string, string> Directives(string policy) => policy
        .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(directive => directive.Split(' ', 2))
        .ToDictionary(directive => directive[0], directive => directive[1].Trim());
}
