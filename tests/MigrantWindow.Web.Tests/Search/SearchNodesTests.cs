using System.Net;
using MigrantWindow.Testing;

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
    public async Task Two_nodes_have_an_index_each_and_what_one_publishes_both_find()
    {
        await using var first = new SearchApp(_folder);
        await using var second = new SearchApp(_folder);
        await first.IndexedAsync();
        await second.IndexedAsync();
        Assert.NotEqual(first.Index.Folder, second.Index.Folder);

        var article = await new TestData(first).ArticleAsync(html: "<p>About bilbies</p>");
        await first.FindsAsync("bilbies", $"{article.Key}-en");

        await second.FindsAsync("bilbies", $"{article.Key}-en");
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
        await second.ComesAboutAsync(async () => (await reader.GetAsync(path)).Headers.Age is not null, "the page is kept");

        await new TestData(first).ChangeAsync(phone, (_, fact) =>
        {
            fact.Correct("22556602", "22556602");
            return Task.CompletedTask;
        });

        await second.ComesAboutAsync(async () => (await reader.OpenAsync(path)).Main.Contains("22556602", StringComparison.Ordinal), "the other node shows the new number");
    }

    [Fact]
    public async Task What_an_earlier_process_left_is_neither_shown_nor_in_the_way_however_damaged_it_is()
    {
        string index;
        await using (var earlier = new SearchApp(_folder))
        {
            var withdrawn = await new TestData(earlier).ArticleAsync(html: "<p>About bandicoots</p>");
            await earlier.FindsAsync("bandicoot", $"{withdrawn.Key}-en");
            index = earlier.Index.Folder;
            foreach (var language in (string[])["es", "en", "fr"])
            {
                await new TestData(earlier).UnpublishAsync(withdrawn, language); // nobody is told
            }

            Assert.NotEmpty(await earlier.FoundAsync("bandicoot"));
        }

        foreach (var file in Directory.GetFiles(index, "_*"))
        {
            await File.WriteAllTextAsync(file, "damaged");
        }

        await using var later = new SearchApp(_folder);
        await later.IndexedAsync();

        Assert.Equal(index, later.Index.Folder);
        Assert.Empty(await later.FoundAsync("bandicoot"));
        Assert.NotEmpty(await later.FoundAsync("identity card"));
    }

    [Fact]
    public async Task Two_nodes_keep_an_index_each_also_when_somebody_deletes_everything()
    {
        await using var first = new SearchApp(_folder);
        await first.IndexedAsync();
        Directory.Delete(Path.Combine(_folder, "search"), recursive: true);
        await using var second = new SearchApp(_folder);
        await second.IndexedAsync();

        await first.ComesAboutAsync(() => Task.FromResult(first.Index.IsReady && first.Index.Folder != second.Index.Folder && Directory.Exists(first.Index.Folder)), "the first node has a folder of its own again");

        await first.FindsAsync("identity card", "/services/dui");
        await second.FindsAsync("identity card", "/services/dui");
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

        File.Delete(Path.Combine(_folder, "search"));
        await app.FindsAsync("identity card", "/services/dui");
    }
}
