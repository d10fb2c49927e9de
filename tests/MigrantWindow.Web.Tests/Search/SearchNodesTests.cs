using System.Net;
using MigrantWindow.Testing;
using MigrantWindow.Web.Changes;

namespace MigrantWindow.Web.Tests.Search;

/// <summary>Several nodes on one database and in one folder.</summary>
public sealed class SearchNodesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nodes").FullName;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Two_nodes_have_an_index_each_and_what_one_publishes_both_find_within_two_seconds()
    {
        await using var first = new SearchApp(_folder);
        await using var second = new SearchApp(_folder);
        await first.IndexedAsync();
        await second.IndexedAsync();
        Assert.NotEqual(first.Index.Folder, second.Index.Folder);

        var article = await new TestData(first).ArticleAsync(html: "<p>About bilbies</p>");
        await first.FindsAsync("bilbies", $"{article.Key}-en");
        second.Clock.Advance(ContentWatch.Interval);

        await second.FindsAsync("bilbies", $"{article.Key}-en");
        Assert.True(ContentWatch.Interval <= TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task What_one_node_changes_leaves_the_cache_of_the_other()
    {
        await using var first = new SearchApp(_folder, cacheSeconds: 60);
        await using var second = new SearchApp(_folder, cacheSeconds: 60);
        await first.IndexedAsync();
        await second.IndexedAsync();
        var phone = await new TestData(first).PhoneAsync("22556601");
        var article = await new TestData(first).ArticleAsync(html: $"<p>{{{{phone:{phone.Key}}}}}</p>");
        var (path, reader) = ($"/en/la-union/rights/{article.Key}-en", new Visitor(second.CreateClient(new() { AllowAutoRedirect = false })));
        second.Clock.Advance(ContentWatch.Interval);
        await Eventually.IsAsync(async () => (await reader.GetAsync(path)).Headers.Age is not null, "the page is kept");

        await new TestData(first).ChangeAsync(phone, (_, fact) =>
        {
            fact.Correct("22556602", "22556602");
            return Task.CompletedTask;
        });
        second.Clock.Advance(ContentWatch.Interval);

        await Eventually.IsAsync(async () => (await reader.OpenAsync(path)).Main.Contains("22556602", StringComparison.Ordinal), "the other node shows the new number");
    }

    [Fact]
    public async Task A_node_that_starts_answers_from_what_an_earlier_one_left_and_makes_a_damaged_index_anew()
    {
        string index;
        await using (var earlier = new SearchApp(_folder))
        {
            await earlier.IndexedAsync();
            index = earlier.Index.Folder;
        }

        foreach (var file in Directory.GetFiles(index, "_*.cfs"))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            bytes[bytes.Length / 2] ^= 0xFF;
            await File.WriteAllBytesAsync(file, bytes);
        }

        await using var later = new SearchApp(_folder);
        await later.IndexedAsync();

        Assert.Equal(index, later.Index.Folder);
        await later.FindsAsync("identity card", "/services/dui");
    }

    [Fact]
    public async Task While_there_is_no_index_the_portal_answers_and_says_so()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "search"), "in the way");
        await using var app = new SearchApp(_folder);
        var visitor = new Visitor(app.CreateClient(new() { AllowAutoRedirect = false }));

        var page = await visitor.OpenAsync("/en/search?q=passport");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("being prepared", page.Text(".alert"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/en/la-union/rights")).Status);
    }
}
