using System.Text.Json.Nodes;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.OpenData.Hsds;

/// <summary>What HSDS requires, also tested where its schemas are not at hand.</summary>
public sealed class HsdsFieldTests(PortalApp app) : HsdsTest(app)
{
    private static readonly string[] Statuses = ["active", "inactive", "defunct", "temporarily closed"];

    public static TheoryData<string, string> Required => new()
    {
        { "/services?full=true", "id,name,status,last_modified,phones,schedules,languages,service_at_locations,attributes" },
        { "/service_at_locations?full=true", "id,service_id,location_id,service,location" },
        { "/organizations?full=true", "id,name,description,phones,locations,services" },
        { "/taxonomies", "id,name,description" },
        { "/taxonomy_terms", "id,name,description,taxonomy_id,code" },
    };

    [Theory]
    [MemberData(nameof(Required))]
    public async Task Each_thing_has_the_fields_it_must_have(string path, string fields)
    {
        var things = await AllAsync(path);

        Assert.NotEmpty(things);
        Assert.All(things, thing => Assert.All(fields.Split(','), field => Assert.True(thing[field] is not null, $"{field} of {thing["name"]}")));
        Assert.All(things, thing => Assert.Equal('5', Guid.Parse(Id(thing)).ToString()[14]));
        Assert.Equal(things.Select(Id).Distinct(), things.Select(Id));
    }

    [Fact]
    public async Task The_root_says_which_HSDS_it_is_and_where_its_document_lies()
    {
        var about = await AskAsync("");

        Assert.Equal("3.0", Text(about, "version"));
        Assert.StartsWith("https://", Text(about, "profile"), StringComparison.Ordinal);
        Assert.Equal("https://portal.test/api/openapi.json", Text(about, "openapi_url"));
    }

    [Fact]
    public async Task Words_of_fixed_lists_are_those_of_HSDS()
    {
        await Data.OfficeAsync(status: Domain.Offices.OfficeStatus.TemporarilyClosed);
        await Data.OfficeAsync(status: Domain.Offices.OfficeStatus.Planned);

        var services = await AllAsync("/services?full=true");

        Assert.All(services, service => Assert.Contains(Text(service, "status"), Statuses));
        Assert.Contains(services, service => Text(service, "status") == "temporarily closed");
        Assert.Contains(services, service => Text(service, "status") == "inactive");
        var schedules = services.SelectMany(service => service["schedules"]!.AsArray()).OfType<JsonNode>().ToList();
        Assert.All(schedules.Where(schedule => schedule["freq"] is not null), schedule =>
        {
            Assert.Equal(("WEEKLY", "MO"), (Text(schedule, "freq"), Text(schedule, "wkst")));
            Assert.All(Text(schedule, "byday")!.Split(','), day => Assert.Contains(day, (string[])["MO", "TU", "WE", "TH", "FR", "SA", "SU"]));
            Assert.Matches("^[0-2][0-9]:[0-5][0-9]$", Text(schedule, "opens_at"));
        });
        Assert.All((await AllAsync("/service_at_locations?full=true")).Select(at => at["location"]!), location => Assert.Equal("physical", Text(location, "location_type")));
    }

    [Fact]
    public async Task Ids_are_the_same_in_another_portal_and_another_language()
    {
        await using var other = new PortalApp();
        var there = JsonNode.Parse(await other.CreateClient().GetStringAsync(new Uri($"{Root}/services?per_page=100&language=fr", UriKind.Relative)))!;

        var here = (await AllAsync("/services?language=en")).Select(Id).ToHashSet();

        Assert.NotEmpty(there["contents"]!.AsArray());
        Assert.All(there["contents"]!.AsArray(), service => Assert.Contains(Id(service!), here));
    }

    [Fact]
    public async Task A_service_tells_what_its_page_tells()
    {
        var phone = await Data.PhoneAsync("22440011");
        var service = await Data.ServiceAsync(address: "4a Calle Poniente 18");
        await Data.ChangeAsync(service, async (db, tracked) => tracked.Reach(Domain.Offices.OpeningHours.Parse("Mon-Fri 08:00-16:00"), isRemote: false, [(await db.Facts.FindAsync(phone.Id))!]));
        await Data.ConfirmAsync(service);

        var told = await ServiceAsync(service.Key);

        Assert.Equal("For everyone", Text(told, "eligibility_description"));
        Assert.Equal("2026-03-02", Text(told, "assured_date"));
        Assert.Equal($"https://portal.test/en/la-union/services/{service.Key}-en", Text(told, "url"));
        Assert.Equal("22440011", Text(told["phones"]![0]!, "number"));
        Assert.Equal("MO,TU,WE,TH,FR", Text(told["schedules"]![0]!, "byday"));
        Assert.Equal(-6, told["schedules"]![0]!["timezone"]!.GetValue<double>());
        Assert.Equal("A paper", Text(told["required_documents"]![0]!, "document"));
        Assert.Equal("4a Calle Poniente 18", Text(told["service_at_locations"]![0]!["location"]!["addresses"]![0]!, "address_1"));
        Assert.Equal(3, told["additional_urls"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_window_is_a_service_with_its_place_its_hours_and_its_alert()
    {
        var office = await Data.OfficeAsync(with: office => office.Close(new DateOnly(2026, 3, 5), TestData.Words("Rain")));
        await Data.WorkAtAsync(office, "pddh");
        await Data.AlertAsync(office, Data.Now.AddHours(-1), Data.Now.AddHours(1), "Flooded");

        var window = Assert.Single(await AllAsync("/services?full=true&language=en"), service => Text(service, "url") == $"https://portal.test/en/{office.Slug}");

        Assert.Equal("Flooded (en)", Text(window, "alert"));
        Assert.Contains(window["schedules"]!.AsArray(), schedule => Text(schedule!, "valid_from") == "2026-03-05" && schedule!["opens_at"] is null);
        Assert.Equal("SV", Text(window["service_at_locations"]![0]!["location"]!["addresses"]![0]!, "country"));
        Assert.NotNull(window["organization_id"]);
    }
}
