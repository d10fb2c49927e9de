using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Testing;
using MigrantWindow.Web.OpenData.Hsds;

namespace MigrantWindow.Web.Tests.OpenData.Hsds;

/// <summary>What the API must never tell, and how it is sent.</summary>
public sealed class HsdsPrivacyTests(PortalApp app) : HsdsTest(app)
{
    public static TheoryData<string> Paths =>
    [
        "/services", "/services?full=true", "/services?format=ndjson&full=true", "/service_at_locations", "/service_at_locations?full=true", "/organizations?full=true",
        "/organizations?full_service=true", "/organizations?full_service=true&format=ndjson", "/taxonomy_terms",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_confidential_address_is_in_no_answer(string path)
    {
        var (service, address, _) = await ShelterAsync();

        var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var all = await (await Visitor.GetAsync($"{Root}{path}{separator}per_page=100&language=en")).Content.ReadAsStringAsync();

        Assert.DoesNotContain(address, all, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain($"{HsdsId.Of("location", $"service/{service}")}", all, StringComparison.Ordinal);
        Assert.True(path is not "/services?full=true" || all.Contains(service, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_of_mail_that_waits_for_a_second_person_is_not_told()
    {
        await App.WithDatabaseAsync(async db =>
        {
            var institution = new Institution(TestData.NewKey("giver"), null, TestData.Words("Giver"), TestData.Words("Role"), null);
            db.Add(new Fact(TestData.NewKey("mail"), FactKind.Email, "waiting@example.org", null, LocalizedText.Empty, institution, 3));
            db.Add(new Fact(TestData.NewKey("mail"), FactKind.Email, "known@example.org", null, TestData.Words("Mail"), institution, 3));
            await db.SaveChangesAsync();
        });

        var all = string.Join('\n', await AllAsync("/organizations?full=true"));

        Assert.Contains("known@example.org", all, StringComparison.Ordinal);
        Assert.DoesNotContain("waiting@example.org", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confidential_place_is_no_place_but_its_phone_is_told()
    {
        var (key, address, number) = await ShelterAsync();

        var listed = await ServiceAsync(key);
        var single = await AskAsync($"/services/{Id(listed)}");
        var organization = await AskAsync($"/organizations/{Text(listed, "organization_id")}?full_service=true");

        Assert.Equal(number, Text(single["phones"]![0]!, "number"));
        Assert.Empty(single["service_at_locations"]!.AsArray());
        Assert.All((object[])[listed, single], answer => AssertTellsNothing($"{answer}", address));
        Assert.DoesNotContain(address, $"{organization}", StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(await AllAsync("/service_at_locations"), at => Text(at, "service_id") == Id(listed));
    }

    [Fact]
    public async Task Other_sites_may_read_it_and_the_other_security_headers_stay()
    {
        foreach (var path in (string[])["/services", "/services?page=x", "/services/3f2c8a8e-0000-5000-8000-000000000000", ""])
        {
            var response = await Visitor.GetAsync(Root + path);

            Assert.Equal(["*"], response.Headers.GetValues("Access-Control-Allow-Origin"));
            Assert.Equal(["cross-origin"], response.Headers.GetValues("Cross-Origin-Resource-Policy"));
            Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
            Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
            Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.False(response.Headers.Contains("Set-Cookie"));
        }

        Assert.Equal(["same-origin"], (await Visitor.GetAsync("/es")).Headers.GetValues("Cross-Origin-Resource-Policy"));
    }

    [Fact]
    public async Task It_answers_HEAD_and_refuses_to_be_written()
    {
        Assert.Equal(System.Net.HttpStatusCode.OK, (await Visitor.SendAsync(HttpMethod.Head, $"{Root}/services")).StatusCode);
        Assert.False((await Visitor.SendAsync(HttpMethod.Delete, $"{Root}/services")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task It_stands_in_no_sitemap() =>
        Assert.DoesNotContain("/api/", await (await Visitor.GetAsync("/sitemap.xml")).Content.ReadAsStringAsync(), StringComparison.Ordinal);

    private static void AssertTellsNothing(string answer, string address)
    {
        Assert.DoesNotContain(address, answer, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("13.98765", answer, StringComparison.Ordinal);
    }

    private async Task<(string Key, string Address, string Number)> ShelterAsync()
    {
        var address = TestData.NewKey("puerta-verde");
        var phone = await Data.PhoneAsync("22220399");
        var service = await Data.ServiceAsync(confidential: true, address: address);
        await Data.ChangeAsync(service, async (db, tracked) => tracked.Reach(null, isRemote: false, [(await db.Facts.FindAsync(phone.Id))!]));
        return (service.Key, address, "22220399");
    }
}
