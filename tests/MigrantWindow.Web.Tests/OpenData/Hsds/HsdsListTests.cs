using System.Net;
using System.Text.Json.Nodes;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.OpenData.Hsds;

/// <summary>Paging, filters, and what is refused.</summary>
public sealed class HsdsListTests(PortalApp app) : HsdsTest(app)
{
    public static TheoryData<string, string> Refused => new()
    {
        { "/services?page=0", "“page” must be a whole number from 1" },
        { "/services?page=x", "“page”" },
        { "/services?per_page=101", "from 1 to 100" },
        { "/services?format=xml", "json or ndjson" },
        { "/services?full=yes", "“full” must be true or false" },
        { "/services?modified_after=yesterday", "“modified_after”" },
        { "/services?taxonomy_term_id=7", "“taxonomy_term_id” must be a UUID" },
        { "/services?organization_id=iom", "“organization_id” must be a UUID" },
        { "/services?colour=blue", "no parameter “colour”" },
        { "/services?language=de", "“language” must be one of es, en, fr" },
        { "/services?page=1&page=2", "must stand once" },
        { "/services?search=" + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "100 characters" },
        { "/service_at_locations?postcode=1101", "cannot be answered" },
        { "/organizations?minimal=true", "no parameter “minimal”" },
        { "/taxonomies/3f2c8a8e-0000-5000-8000-000000000000?full=true", "no parameter “full”" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_not_understood_is_refused_with_its_reason(string path, string reason)
    {
        var response = await Visitor.GetAsync(Root + path);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(reason, await ProblemAsync(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/services")]
    [InlineData("/service_at_locations")]
    [InlineData("/organizations")]
    [InlineData("/taxonomies")]
    [InlineData("/taxonomy_terms")]
    public async Task What_is_not_there_answers_404_with_a_problem(string path)
    {
        var response = await Visitor.GetAsync($"{Root}{path}/3f2c8a8e-0000-5000-8000-000000000000");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("nothing of this id", await ProblemAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_follow_one_another_and_say_where_they_stand()
    {
        var first = await AskAsync("/services?per_page=2");
        var pages = first["total_pages"]!.GetValue<int>();
        var last = await AskAsync($"/services?per_page=2&page={pages}");
        var beyond = await AskAsync($"/services?per_page=2&page={pages + 1}");

        Assert.Equal((1, 2, true, false, false), Where(first));
        Assert.Equal((first["total_items"]!.GetValue<int>() + 1) / 2, pages);
        Assert.Equal((pages, last["contents"]!.AsArray().Count, false, true, false), Where(last));
        Assert.Equal((pages + 1, 0, false, true, true), Where(beyond));
        Assert.Empty(first["contents"]!.AsArray().Select(service => Id(service!)).Intersect(last["contents"]!.AsArray().Select(service => Id(service!))));
    }

    [Fact]
    public async Task A_search_finds_words_whatever_their_accents_and_the_language_is_the_one_asked_for()
    {
        var (plain, accented) = (await AllAsync("/services?search=MIGRACION%20trabajo"), await AllAsync("/services?search=migración%20trabajo"));
        var english = await AskAsync("/services?search=passport&language=en");

        Assert.NotEmpty(plain);
        Assert.Equal(accented.Select(Id), plain.Select(Id));
        Assert.NotEmpty(english["contents"]!.AsArray());
        Assert.All(english["contents"]!.AsArray(), service => Assert.Contains("passport", $"{service}", StringComparison.OrdinalIgnoreCase));
        Assert.True((await AskAsync("/services?search=nothing-like-this"))["empty"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Services_are_found_by_organization_by_term_and_by_taxonomy()
    {
        var service = (await AllAsync("/services?full=true")).First(service => service["attributes"]!.AsArray().Count > 0);
        var term = service["attributes"]![0]!;

        var byOrganization = await AllAsync($"/services?organization_id={Text(service, "organization_id")}");
        var byTerm = await AllAsync($"/services?full=true&taxonomy_term_id={Text(term, "taxonomy_term_id")}");
        var byTaxonomy = await AllAsync($"/services?taxonomy_id={Text(term["taxonomy_term"]!, "taxonomy_id")}");

        Assert.All(byOrganization, found => Assert.Equal(Text(service, "organization_id"), Text(found, "organization_id")));
        Assert.All(byTerm, found => Assert.Contains(found["attributes"]!.AsArray(), attribute => Text(attribute!, "taxonomy_term_id") == Text(term, "taxonomy_term_id")));
        Assert.All((IReadOnlyList<JsonNode>[])[byOrganization, byTerm, byTaxonomy], found => Assert.Contains(Id(service), found.Select(Id)));
        Assert.Empty(await AllAsync("/services?organization_id=3f2c8a8e-0000-5000-8000-000000000000"));
    }

    [Fact]
    public async Task What_was_changed_later_is_found_by_its_moment()
    {
        await using var other = new PortalApp();
        var data = new TestData(other);
        _ = other.Services; // filled before its clock moves
        other.Clock.Advance(TimeSpan.FromDays(2));
        var service = await data.ServiceAsync();

        var all = JsonNode.Parse(await other.CreateClient().GetStringAsync(new Uri($"{Root}/services?modified_after=2026-03-04T00:00:00Z&language=en", UriKind.Relative)))!;
        var later = JsonNode.Parse(await other.CreateClient().GetStringAsync(new Uri($"{Root}/services?modified_after=2026-03-05&language=en", UriKind.Relative)))!;

        Assert.Contains(service.Key, Text(Assert.Single(all["contents"]!.AsArray())!, "name"), StringComparison.Ordinal);
        Assert.Equal("2026-03-04T15:00:00.000Z", Text(all["contents"]![0]!, "last_modified"));
        Assert.Empty(later["contents"]!.AsArray());
    }

    [Fact]
    public async Task A_minimal_list_has_all_services_on_one_page()
    {
        var list = await AskAsync("/services?minimal=true&per_page=1");

        Assert.Equal(list["total_items"]!.GetValue<int>(), list["contents"]!.AsArray().Count);
        Assert.All(list["contents"]!.AsArray(), service => Assert.Equal(["id", "modified_date"], service!.AsObject().Select(field => field.Key)));
    }

    [Fact]
    public async Task Ndjson_has_everything_one_on_each_line()
    {
        var response = await Visitor.GetAsync($"{Root}/services?format=ndjson&per_page=1");
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType?.MediaType);
        Assert.All(lines, line => Guid.Parse(Id(JsonNode.Parse(line)!)));
        Assert.True(lines.Length > 1);
    }

    private static (int Page, int Size, bool First, bool Last, bool Empty) Where(JsonNode page) => (
        page["page_number"]!.GetValue<int>(), page["size"]!.GetValue<int>(), page["first_page"]!.GetValue<bool>(), page["last_page"]!.GetValue<bool>(), page["empty"]!.GetValue<bool>());

    private static async Task<string> ProblemAsync(HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return Text(JsonNode.Parse(await response.Content.ReadAsStringAsync())!, "detail")!;
    }
}
