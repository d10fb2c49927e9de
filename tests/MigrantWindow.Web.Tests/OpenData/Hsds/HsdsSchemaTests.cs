using System.Text.Json.Nodes;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.OpenData.Hsds;

/// <summary>Every answer of every endpoint is what HSDS says it is, by its own JSON Schemas.</summary>
public sealed class HsdsSchemaTests(PortalApp app) : HsdsTest(app)
{
    public static TheoryData<string, string> Lists => new()
    {
        { "/services", "service_list" },
        { "/services?full=true", "service" },
        { "/services?language=en", "service_list" },
        { "/service_at_locations", "service_at_location_list" },
        { "/service_at_locations?full=true&language=fr", "service_at_location" },
        { "/organizations", "organization_list" },
        { "/organizations?full=true", "organization" },
        { "/organizations?full_service=true&language=en", "organization" },
        { "/taxonomies", "taxonomy" },
        { "/taxonomy_terms?language=fr", "taxonomy_term" },
    };

    public static TheoryData<string, string> Singles => new()
    {
        { "/services", "service" },
        { "/service_at_locations", "service_at_location" },
        { "/organizations", "organization" },
        { "/taxonomies", "taxonomy" },
        { "/taxonomy_terms", "taxonomy_term" },
    };

    [SkippableTheory]
    [MemberData(nameof(Lists))]
    public async Task Every_thing_on_every_page_of_a_list_is_valid(string path, string schema)
    {
        HsdsSchemas.SkipWhereAbsent();
        await FillAsync();

        var things = await AllAsync(path);

        Assert.NotEmpty(things);
        AssertValid(schema, things);
    }

    [SkippableTheory]
    [MemberData(nameof(Lists))]
    [InlineData("/services?minimal=true&per_page=1", "")]
    [InlineData("/organizations?page=2&per_page=1", "")]
    public async Task What_stands_around_a_list_is_valid_and_whole(string path, string _)
    {
        HsdsSchemas.SkipWhereAbsent();

        var page = await AskAsync(path);

        AssertValid(HsdsSchemas.Page, [page]);
        Assert.Equal(["contents", "empty", "first_page", "last_page", "page_number", "size", "total_items", "total_pages"], page.AsObject().Select(member => member.Key).Order());
    }

    [SkippableTheory]
    [MemberData(nameof(Singles))]
    public async Task Every_single_thing_is_valid(string path, string schema)
    {
        HsdsSchemas.SkipWhereAbsent();
        await FillAsync();

        foreach (var thing in await AllAsync(path))
        {
            AssertValid(schema, [await AskAsync($"{path}/{Id(thing)}")]);
        }
    }

    [SkippableFact]
    public void The_schemas_find_what_is_wrong()
    {
        HsdsSchemas.SkipWhereAbsent();

        Assert.NotEmpty(HsdsSchemas.Faults("service", JsonNode.Parse("""{"id": "no uuid", "name": "x", "status": "active"}""")));
        Assert.NotEmpty(HsdsSchemas.Faults("service", JsonNode.Parse("""{"id": "ac148810-d857-441c-9679-408f346de14b", "name": "x", "status": "open"}""")));
        Assert.NotEmpty(HsdsSchemas.Faults("taxonomy_term", JsonNode.Parse("""{"id": "ac148810-d857-441c-9679-408f346de14b", "name": "x"}""")));
        Assert.NotEmpty(HsdsSchemas.Faults("organization", JsonNode.Parse("""{"id": "ac148810-d857-441c-9679-408f346de14b", "name": "x", "description": "", "phones": [{"id": "1"}]}""")));
    }

    private static void AssertValid(string schema, IEnumerable<JsonNode> things) =>
        Assert.All(things, thing => Assert.True(HsdsSchemas.Faults(schema, thing) is [], $"{thing["name"] ?? thing["id"]}: {string.Join("; ", HsdsSchemas.Faults(schema, thing))}"));

    /// <summary>One of everything that the shipped content lacks.</summary>
    private async Task FillAsync()
    {
        var phone = await Data.PhoneAsync("+50322330011", fact => fact.Annotate(TestData.Words("Write only"), isWhatsApp: true));
        var office = await Data.OfficeAsync(with: office =>
        {
            office.Locate("SV", "La Unión", "La Unión Sur", "La Unión", "1a Calle 2", new(13.33, -87.84), null);
            office.Keep(Domain.Offices.OpeningHours.Parse("Mon-Fri 08:00-12:00, 13:00-16:00; Sat 08:00-12:00 by appointment"), false);
            office.IsAccessible(new(true, false, null, null));
            office.Close(DateOnly.FromDateTime(Data.Now).AddDays(3), TestData.Words("Rain"));
        });
        await Data.WorkAtAsync(office, "pddh");
        await Data.AlertAsync(office, Data.Now.AddHours(-1), Data.Now.AddDays(1), "Flooded");
        await Data.ConfirmAsync(office);
        var service = await Data.ServiceAsync(address: "4a Calle 5");
        await Data.ChangeAsync(service, async (db, tracked) => tracked.Reach(Domain.Offices.OpeningHours.Always, isRemote: false, [(await db.Facts.FindAsync(phone.Id))!]));
        await Data.ServiceAsync(confidential: true, address: "Calle secreta");
    }
}
