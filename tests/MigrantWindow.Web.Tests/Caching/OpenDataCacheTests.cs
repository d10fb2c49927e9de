using System.Net;
using System.Text.Json.Nodes;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Caching;

/// <summary>Open data are kept by their address and query, and evicted by whatever they tell of.</summary>
public sealed class OpenDataCacheTests(CachedApp app) : IClassFixture<CachedApp>
{
    private readonly TestData _data = new(app);
    private readonly Visitor _visitor = new(app.CreateClient(new() { AllowAutoRedirect = false }));

    [Fact]
    public async Task Each_query_has_an_answer_of_its_own_and_is_kept()
    {
        var (one, two) = (await SizeAsync("/api/hsds/services?per_page=1"), await SizeAsync("/api/hsds/services?per_page=2"));
        var again = await _visitor.GetAsync("/api/hsds/services?per_page=1");

        Assert.Equal((1, 2), (one, two));
        Assert.True(again.Headers.Age is not null);
        Assert.Equal(1, await SizeAsync("/api/hsds/services?per_page=1"));
        Assert.Equal(["*"], again.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(["cross-origin"], again.Headers.GetValues("Cross-Origin-Resource-Policy"));
        Assert.Contains("default-src 'none'", again.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("colour=blue")]
    [InlineData("Per_Page=1")]
    public async Task A_parameter_that_there_is_not_is_refused_also_when_the_answer_without_it_is_kept(string query)
    {
        await _visitor.GetAsync("/api/hsds/taxonomies");
        Assert.NotNull((await _visitor.GetAsync("/api/hsds/taxonomies")).Headers.Age);

        Assert.Equal(HttpStatusCode.BadRequest, (await _visitor.GetAsync($"/api/hsds/taxonomies?{query}")).StatusCode);
    }

    [Fact]
    public async Task What_anybody_may_choose_freely_does_not_fill_the_cache()
    {
        await _visitor.GetAsync("/api/hsds/services?search=dui");

        Assert.Null((await _visitor.GetAsync("/api/hsds/services?search=dui")).Headers.Age);
    }

    [Fact]
    public async Task Who_has_it_already_is_told_so()
    {
        foreach (var path in (string[])["/api/hsds/organizations?language=fr", "/en/la-union/changes.atom", "/api/openapi.json"])
        {
            var first = await _visitor.GetAsync(path);
            var second = await _visitor.GetAsync(path, ("If-None-Match", first.Headers.ETag!.ToString()));

            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (first.StatusCode, second.StatusCode));
            Assert.Contains("s-maxage=60", first.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_refused_is_not_kept()
    {
        await _visitor.GetAsync("/api/hsds/services?page=x");

        var again = await _visitor.GetAsync("/api/hsds/services?page=x");

        Assert.Null(again.Headers.Age);
        Assert.Contains("no-store", again.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_number_a_new_alert_and_a_new_service_are_told_at_once()
    {
        var office = await _data.OfficeAsync();
        var phone = await _data.PhoneAsync("22558801");
        await _data.ChangeAsync(office, async (db, tracked) => tracked.Reach(null, "es", [(await db.Facts.FindAsync(phone.Id))!]));
        const string Services = "/api/hsds/services?full=true&per_page=100&language=en";
        await _visitor.GetAsync(Services);
        await _visitor.GetAsync($"/en/{office.Slug}/alerts.atom");

        await _data.ChangeAsync(phone, (_, fact) =>
        {
            fact.Correct("22558802", "22558802");
            return Task.CompletedTask;
        });
        Assert.Contains("22558802", await BodyAsync(Services), StringComparison.Ordinal);

        await _data.AlertAsync(office, _data.Now.AddHours(-1), _data.Now.AddHours(1), "Flooded");
        Assert.Contains("Flooded", await BodyAsync(Services), StringComparison.Ordinal);
        Assert.Contains("Flooded", await BodyAsync($"/en/{office.Slug}/alerts.atom"), StringComparison.Ordinal);

        await _visitor.GetAsync("/en/la-union/changes.atom");
        var service = await _data.ServiceAsync();
        Assert.Contains(service.Key, await BodyAsync(Services), StringComparison.Ordinal);
        Assert.Null((await _visitor.GetAsync("/en/la-union/changes.atom")).Headers.Age);
    }

    private async Task<string> BodyAsync(string path) => await (await _visitor.GetAsync(path)).Content.ReadAsStringAsync();

    private async Task<int> SizeAsync(string path) => JsonNode.Parse(await BodyAsync(path))!["size"]!.GetValue<int>();
}
