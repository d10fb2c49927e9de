using System.Globalization;
using MigrantWindow.Data.Seeding;
using MigrantWindow.Testing;
using Xunit.Abstractions;

namespace MigrantWindow.Web.Tests.Search;

/// <summary>The words of real life in <c>Queries.tsv</c>, asked of the shipped content.</summary>
public sealed class QuerySetTests(SearchApp app, ITestOutputHelper output) : IClassFixture<SearchApp>
{
    private const int LeastQueries = 120;
    private const double LeastFirst = 0.80;
    private const double LeastAmongThree = 0.95;

    private static readonly ContentLibrary Shipped = ContentLibrary.Read(ContentLibrary.ShippedFolder);

    private readonly Visitor _visitor = new(app.CreateClient(new() { AllowAutoRedirect = false }));

    [Fact]
    public async Task The_right_page_comes_first_for_four_questions_of_five_and_among_three_for_nearly_all()
    {
        await app.IndexedAsync();
        List<(Query Query, int Place)> asked = [];
        foreach (var query in Query.All)
        {
            asked.Add((query, await PlaceAsync(query)));
        }

        foreach (var group in asked.GroupBy(answer => answer.Query.Language).Append(asked.GroupBy(_ => "all").Single()))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Key}: {group.Count()} queries, success@1 {Share(group, 1):0.000}, success@3 {Share(group, 3):0.000}"));
        }

        foreach (var (query, place) in asked.Where(answer => answer.Place != 1))
        {
            output.WriteLine($"{query.Language} “{query.Words}”: {query.Pages} is {(place == 0 ? "not among ten" : $"number {place}")}");
        }

        Assert.True(asked.Count >= LeastQueries);
        Assert.True(Share(asked, 1) >= LeastFirst);
        Assert.True(Share(asked, 3) >= LeastAmongThree);
    }

    /// <returns>1 for the first; 0: not among ten.</returns>
    private async Task<int> PlaceAsync(Query query)
    {
        var word = query.Language switch { "es" => "buscar", "fr" => "rechercher", _ => "search" };
        var page = await _visitor.OpenAsync($"/{query.Language}/{word}?q={Uri.EscapeDataString(query.Words)}");
        var expected = query.Pages.Split('|').Select(key => EndOf(key, query.Language)).ToList();
        var found = page.Document.QuerySelectorAll("ol.results h2 a").Select(link => link.GetAttribute("href")!).ToList();
        return found.FindIndex(path => expected.Exists(end => path.EndsWith(end, StringComparison.Ordinal))) + 1;
    }

    private static double Share(IEnumerable<(Query Query, int Place)> answers, int most) => answers.Average(answer => answer.Place >= 1 && answer.Place <= most ? 1.0 : 0.0);

    /// <summary>How the address of a page ends.</summary>
    private static string EndOf(string page, string language) => page.Split('/') switch
    {
        ["article", var key] => $"/{Shipped.Articles.Single(article => article.Key == key).Texts[language].Slug}",
        ["service", var key] => $"/{Shipped.Services.Single(service => service.Key == key).Texts[language].Slug}",
        ["journey", var key] => $"/{Shipped.Journeys.Single(journey => journey.Key == key).Texts[language].Slug}",
        ["office", var key] => $"/{Shipped.Offices.Single(office => office.Key == key).Key}",
        ["term", var key] => $"#{Shipped.Terms.Single(term => term.Key == key).Key}",
        _ => throw new FormatException($"{page} is no page."),
    };

    private sealed record Query(string Language, string Words, string Pages)
    {
        public static IReadOnlyList<Query> All { get; } =
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Search", "Queries.tsv")).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t'))
                .Select(cells => new Query(cells[0], cells[1], cells[2])),
        ];
    }
}
