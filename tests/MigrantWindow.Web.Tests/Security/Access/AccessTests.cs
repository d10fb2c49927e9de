using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Security.Access;

/// <summary>Every address, method and handler of the running portal, asked by every role, of the own and of a foreign office, and by whoever is not or no longer staff.</summary>
[Collection(nameof(AccessCollection))]
public sealed class AccessTests(PortalApp app) : WebTest(app)
{
    private static readonly string[] WithoutHandler = ["PUT", "PATCH", "DELETE"];

    [Fact]
    public void Every_address_stands_in_exactly_one_row_of_the_table()
    {
        var known = AccessTable.ForEverybody.Concat(AccessTable.ForStaff.Select(row => row.Pattern)).ToList();
        var there = PortalEndpoints.Of(App).Select(PortalEndpoints.PatternOf).Distinct().ToList();

        Assert.Equal(known.Distinct(), known);
        Assert.Empty(there.Except(known));
        Assert.Empty(known.Except(there));
    }

    [Fact]
    public void Only_what_is_for_everybody_lets_everybody_in() =>
        Assert.Equal(
            AccessTable.ForEverybody.Order(),
            PortalEndpoints.Of(App).Where(PortalEndpoints.IsForEverybody).Select(PortalEndpoints.PatternOf).Distinct().Order());

    [Fact]
    public async Task Every_page_and_handler_admits_exactly_those_whom_the_table_names()
    {
        var wrong = new List<string>();
        var cells = 0;
        var own = await Data.OfficeAsync();
        var foreign = await Data.OfficeAsync();
        var records = new Records(Staff, Data, own);

        foreach (var person in await Personas.AllAsync(Staff, own, foreign))
        {
            foreach (var row in AccessTable.ForStaff)
            {
                foreach (var (method, handler) in await HandlersAsync(row))
                {
                    var expected = person.Expects(row, hasHandler: !WithoutHandler.Contains(method));
                    var path = await records.PathToAsync(row, isFresh: expected == Answer.Admitted && method == "POST");
                    var got = await person.AskAsync(method, path + (handler is null ? "" : $"?handler={handler}"), mayAct: expected == Answer.Admitted);
                    cells++;
                    if (got != expected)
                    {
                        wrong.Add($"{person.Name}: {method} {row.Pattern} {handler}: {got}, not {expected}");
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {cells} cells:\n{string.Join('\n', wrong)}");
        Assert.True(cells > 2000, $"Only {cells} cells were walked.");
    }

    private async Task<IEnumerable<(string Method, string? Handler)>> HandlersAsync(AccessTable.Row row) =>
    [
        .. await PortalEndpoints.HandlersOfAsync(App, PortalEndpoints.Of(App).Single(endpoint => PortalEndpoints.PatternOf(endpoint) == row.Pattern)),
        .. WithoutHandler.Select(method => (method, (string?)null)),
    ];
}
