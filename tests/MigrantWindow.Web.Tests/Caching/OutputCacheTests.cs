using System.Net;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Testing;
using MigrantWindow.Web.Caching;
using MigrantWindow.Web.Tests.Security.Access;

namespace MigrantWindow.Web.Tests.Caching;

public sealed class OutputCacheTests(CachedApp app) : IClassFixture<CachedApp>
{
    private const string Shared = "public, s-maxage=60, max-age=0, stale-while-revalidate=86400, stale-if-error=86400";

    private readonly TestData _data = new(app);
    private readonly Visitor _visitor = new(app.CreateClient(new() { AllowAutoRedirect = false }));

    [Fact]
    public async Task A_page_asked_for_again_comes_from_the_cache()
    {
        var article = await _data.ArticleAsync();
        var first = await _visitor.OpenAsync(PathOf(article));
        await RetitleAsync(article);

        var second = await _visitor.OpenAsync(PathOf(article));

        Assert.Equal(first.Heading, second.Heading);
        Assert.Equal(first.Response.Headers.ETag, second.Response.Headers.ETag);
        Assert.NotNull(second.Response.Headers.Age);
    }

    [Fact]
    public async Task What_is_evicted_by_its_tag_is_shown_anew_and_nothing_else()
    {
        var changed = await _data.ArticleAsync();
        var other = await _data.ArticleAsync();
        var before = await _visitor.OpenAsync(PathOf(changed));
        var untouched = await _visitor.OpenAsync(PathOf(other));
        await RetitleAsync(changed);
        await RetitleAsync(other);

        await app.Services.GetRequiredService<IOutputCacheStore>().EvictByTagAsync(CacheTags.Article(changed.Id), CancellationToken.None);

        var after = await _visitor.OpenAsync(PathOf(changed));
        Assert.Equal("Changed", after.Heading);
        Assert.NotEqual(before.Response.Headers.ETag, after.Response.Headers.ETag);
        Assert.Equal(untouched.Heading, (await _visitor.OpenAsync(PathOf(other))).Heading);
    }

    [Fact]
    public async Task A_page_from_the_cache_has_every_header_it_was_first_sent_with()
    {
        var path = PathOf(await _data.ArticleAsync());
        var first = await _visitor.GetAsync(path, ("Accept-Encoding", "br"));

        var second = await _visitor.GetAsync(path, ("Accept-Encoding", "br"));

        Assert.Equal("0", second.Headers.GetValues("Age").Single());
        Assert.Equal(HeadersOf(first), HeadersOf(second));
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_page_is_kept_for_the_time_that_is_configured()
    {
        var article = await _data.ArticleAsync();
        await _visitor.OpenAsync(PathOf(article));

        Assert.Equal(TimeSpan.FromSeconds(60), Assert.Single(app.KeptFor(CacheTags.Article(article.Id))));
    }

    [Fact]
    public async Task A_browser_that_has_the_page_is_told_so_without_it()
    {
        var first = await _visitor.GetAsync("/es/la-union");

        var again = await _visitor.GetAsync("/es/la-union", ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.True(again.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task A_browser_that_has_another_page_gets_this_one()
    {
        var response = await _visitor.GetAsync("/es/la-union", ("If-None-Match", "\"0123456789abcdef\""));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Each_encoding_has_its_own_copy_and_its_own_tag()
    {
        var plain = await _visitor.GetAsync("/fr/la-union");
        var brotli = await _visitor.GetAsync("/fr/la-union", ("Accept-Encoding", "br"));
        var gzip = await _visitor.GetAsync("/fr/la-union", ("Accept-Encoding", "gzip"));

        Assert.Equal([null, "br", "gzip"], new[] { plain, brotli, gzip }.Select(response => response.Content.Headers.ContentEncoding.SingleOrDefault()));
        Assert.Equal(3, new[] { plain, brotli, gzip }.Select(response => response.Headers.ETag).Distinct().Count());
        Assert.All((HttpResponseMessage[])[plain, brotli, gzip], response => Assert.Contains("Accept-Encoding", response.Headers.Vary));
    }

    [Fact]
    public async Task Another_spelling_of_the_same_wish_makes_no_copy_of_its_own()
    {
        var article = await _data.ArticleAsync();
        var first = await _visitor.GetAsync(PathOf(article), ("Accept-Encoding", "gzip, deflate, br"));

        var second = await _visitor.GetAsync(PathOf(article), ("Accept-Encoding", "br;q=0.987, gzip;q=0.1"));

        Assert.Null(first.Headers.Age);
        Assert.NotNull(second.Headers.Age);
    }

    [Fact]
    public async Task An_address_in_capitals_is_not_answered_with_the_page_of_another()
    {
        await _visitor.GetAsync("/en/la-union/risks");

        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GetAsync("/en/LA-UNION/risks")).StatusCode);
    }

    [Fact]
    public async Task Whoever_asks_for_the_error_page_does_not_put_it_in_the_place_of_others()
    {
        await _visitor.GetAsync("/error", ("Accept-Language", "fr"));

        var missing = await _visitor.OpenAsync("/es/nowhere");

        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
        Assert.Equal("es", missing.Language);
        Assert.Equal("no-store", missing.Response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task A_query_makes_no_copy_of_its_own()
    {
        var article = await _data.ArticleAsync();
        var first = await _visitor.OpenAsync(PathOf(article));
        await RetitleAsync(article);

        var second = await _visitor.OpenAsync($"{PathOf(article)}?campaign=poster&n=2");

        Assert.Equal(first.Heading, second.Heading);
        Assert.Equal(first.Response.Headers.ETag, second.Response.Headers.ETag);
    }

    [Fact]
    public async Task A_page_that_was_missing_is_there_as_soon_as_it_is_published()
    {
        var key = TestData.NewKey("soon");
        var path = $"/en/la-union/rights/{key}";
        var missing = await _visitor.GetAsync(path);
        var article = await _data.ArticleAsync();
        await _data.ChangeAsync(article.Translations.Single(translation => translation.Culture == "en"), (_, translation) =>
        {
            translation.Rename(new(key));
            return Task.CompletedTask;
        });

        var found = await _visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal("no-store", missing.Headers.CacheControl?.ToString());
        Assert.Null(missing.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
    }

    [Theory]
    [InlineData("/es")]
    [InlineData("/en/la-union/rights")]
    [InlineData("/es/cifras.csv")]
    [InlineData("/sitemap.xml")]
    public async Task A_shared_cache_may_keep_a_public_page_a_minute_and_longer_while_we_are_down(string path)
    {
        var response = await _visitor.GetAsync(path);

        Assert.Equal(Rules(Shared), Rules(response.Headers.CacheControl!.ToString()));
        Assert.NotNull(response.Headers.ETag);
    }

    [Theory]
    [InlineData("/en/la-union/protection")]
    [InlineData("/en/la-union/i-need-help")]
    public async Task A_page_for_people_in_danger_leaves_nothing_in_the_browser(string path)
    {
        var response = await _visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/healthz/live")]
    [InlineData("/healthz/ready")]
    public async Task What_is_no_public_page_is_kept_nowhere(string path)
    {
        var response = await _visitor.GetAsync(path);

        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Null(response.Headers.Age);
    }

    /// <summary>The cache answers before anybody is asked who they are.</summary>
    [Fact]
    public void Only_what_everybody_may_open_has_a_cache_policy()
    {
        var kept = PortalEndpoints.Of(app).Where(endpoint => endpoint.Metadata.Any(item => item is OutputCacheAttribute or IOutputCachePolicy)).ToList();

        Assert.Contains(kept, endpoint => PortalEndpoints.PatternOf(endpoint) == "{culture:culture}");
        Assert.Contains(kept, endpoint => PortalEndpoints.PatternOf(endpoint) == "sitemap.xml");
        Assert.All(kept, endpoint => Assert.True(PortalEndpoints.IsForEverybody(endpoint), endpoint.RoutePattern.RawText));
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/admin")]
    public async Task A_page_for_staff_is_made_anew_for_each(string path)
    {
        await _visitor.GetAsync(path);

        var again = await _visitor.GetAsync(path);

        Assert.Null(again.Headers.Age);
        Assert.NotEqual(true, again.Headers.CacheControl?.Public);
    }

    [Fact]
    public async Task An_answer_with_a_cookie_is_given_to_nobody_else()
    {
        var article = await _data.ArticleAsync();
        var first = await _visitor.GetAsync(PathOf(article), (CachedApp.GiveCookie, "yes"));

        var second = await _visitor.GetAsync(PathOf(article));

        Assert.Single(first.Headers.GetValues("Set-Cookie"));
        Assert.Null(second.Headers.Age);
        Assert.False(second.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Redirects_by_language_differ_by_language()
    {
        var french = await _visitor.GetAsync("/la-union", ("Accept-Language", "fr"));
        var english = await _visitor.GetAsync("/la-union", ("Accept-Language", "en"));

        Assert.Equal("/fr/la-union", french.Headers.Location?.ToString());
        Assert.Equal("/en/la-union", english.Headers.Location?.ToString());
        Assert.Contains("Accept-Language", english.Headers.Vary);
    }

    private static string PathOf(Article article) => $"/en/la-union/rights/{article.Key}-en";

    private static IEnumerable<string> HeadersOf(HttpResponseMessage response) => response.Headers.Concat(response.Content.Headers)
        .Where(header => header.Key is not ("Age" or "Date")).Select(header => $"{header.Key}: {string.Join(',', header.Value)}").Order();

    private static IEnumerable<string> Rules(string cacheControl) => cacheControl.Split(',', StringSplitOptions.TrimEntries).Order();

    /// <summary>Changes what the page shows behind the portal's back.</summary>
    private Task RetitleAsync(Article article) => app.WithDatabaseAsync(db => db.Publications
        .Where(text => text.Translation.ArticleId == article.Id && text.Translation.Culture == "en")
        .ExecuteUpdateAsync(change => change.SetProperty(text => text.Title, "Changed")));
}
