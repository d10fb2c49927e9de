using MigrantWindow.Domain.Facts;
using MigrantWindow.Testing;
using MigrantWindow.Web.Pages.Admin.Facts;

namespace MigrantWindow.Web.Tests.Pages.Admin.Facts;

public sealed class ListFactsTests(PortalApp app) : FactTest(app)
{
    [Fact]
    public async Task A_number_is_found_by_its_digits_its_key_its_name_and_signs_mean_themselves()
    {
        var phone = await Data.PhoneAsync("+50371122334", fact => fact.Describe(TestData.Words("Mesa 50%_de"), 3));
        var visitor = await CaseworkerAsync();

        foreach (var words in (string[])["7112-2334", "7112 2334", phone.Key, "mesa 50%_", "50%_de"])
        {
            Assert.Contains(PathOf(phone), await FindAsync(visitor, $"find={Uri.EscapeDataString(words)}"));
        }

        Assert.Empty(await FindAsync(visitor, "find=mesa%205_%25"));
        Assert.Empty(await FindAsync(visitor, $"find={new string('x', 5000)}"));
    }

    [Fact]
    public async Task The_list_is_narrowed_by_kind_institution_and_state()
    {
        var (plain, confirmed, overdue) = (await Data.PhoneAsync("22334455"), await Data.PhoneAsync("22334455"), await Data.PhoneAsync("22334455"));
        await Data.ConfirmAsync(confirmed);
        await Data.ChangeAsync(overdue, (_, fact) => { fact.Confirm(fact.InstitutionId, PortalApp.Start.UtcDateTime.AddMonths(-4)); return Task.CompletedTask; });
        var visitor = await CaseworkerAsync();
        var institution = (await ReloadAsync(plain)).InstitutionId;

        async Task<IReadOnlyList<string>> InAsync(string filter) =>
            [.. (await Task.WhenAll(new[] { plain, confirmed, overdue }.Select(fact => FindAsync(visitor, $"find={fact.Key}&{filter}")))).SelectMany(found => found)];

        Assert.Equal([PathOf(plain)], await InAsync("state=Unconfirmed"));
        Assert.Equal([PathOf(confirmed)], await InAsync("state=Confirmed"));
        Assert.Equal([PathOf(overdue)], await InAsync("state=Overdue"));
        Assert.Equal(3, (await InAsync($"institution={institution}&kind=Phone")).Count);
        Assert.Empty(await InAsync($"institution={institution + 1}"));
        Assert.Empty(await InAsync("kind=Price"));
        Assert.Equal(3, (await InAsync("kind=nonsense&state=nonsense&institution=nonsense")).Count);
    }

    [Fact]
    public async Task The_list_goes_on_by_its_last_line_until_all_are_seen()
    {
        var word = TestData.NewKey("paged");
        List<Fact> facts = [];
        for (var number = 0; number <= ListFactsModel.PageSize; number++)
        {
            facts.Add(await Data.PhoneAsync("22334455", fact => fact.Describe(TestData.Words(word), 3)));
        }

        var visitor = await CaseworkerAsync();
        var first = await visitor.OpenAsync($"/admin/facts?find={word}");
        var second = await visitor.OpenAsync(first.Links.Single(link => link.Contains("after=", StringComparison.Ordinal)));

        Assert.Equal(ListFactsModel.PageSize, FactsIn(first).Count());
        Assert.Equal(facts.Select(fact => PathOf(fact)).Order(), FactsIn(first).Concat(FactsIn(second)).Order());
        Assert.DoesNotContain(second.Links, link => link.Contains("after=", StringComparison.Ordinal));
    }

    private static IEnumerable<string> FactsIn(HtmlPage page) => page.Document.QuerySelectorAll("main td a").Select(link => link.GetAttribute("href")!);

    private static async Task<IEnumerable<string>> FindAsync(Visitor visitor, string query) => FactsIn(await visitor.OpenAsync($"/admin/facts?{query}"));
}
