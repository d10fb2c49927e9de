using System.Net;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Paper;

/// <summary>The poster and the card of an office: true, dated, discreet.</summary>
public sealed class SheetTests(PortalApp app) : WebTest(app)
{
    public static TheoryData<string> Sheets => ["/es/{0}/cartel/a4", "/en/{0}/poster/a3", "/fr/{0}/affiche/a4", "/es/{0}/tarjeta", "/en/{0}/card", "/fr/{0}/carte"];

    [Theory]
    [MemberData(nameof(Sheets))]
    public async Task A_sheet_tells_what_is_known_of_the_office(string sheet)
    {
        var office = await Data.OfficeAsync("Mon-Fri 08:00-16:00", with: office => office.Locate("SV", "La Unión", "La Unión Sur", "La Unión", "1a Calle Poniente 4", null, null));
        var phone = await Data.PhoneAsync("+50322501234");
        await Data.ChangeAsync(office, async (db, tracked) => tracked.Reach(null, "es", [(await db.Facts.FindAsync(phone.Id))!]));

        var page = await Visitor.OpenAsync(Path(sheet, office));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.All(
            (string[])[office.Name.In(page.Language!), "1a Calle Poniente 4.", "8:00–16:00", phone.Display, $"portal.test/{office.Slug}", "911", "132"],
            words => Assert.Contains(words, page.Text(".sheet"), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public async Task What_is_not_known_is_said_to_be_not_known_and_to_be_asked(string sheet)
    {
        var office = await Data.OfficeAsync(hours: null);

        var page = await Visitor.OpenAsync(Path(sheet, office));

        var unknown = page.Language switch { "es" => "No lo sabemos todavía: pregunte antes de ir.", "en" => "Not known yet: ask before you go.", _ => "Pas encore connus : demandez avant d’y aller." };
        Assert.Equal(3, page.Document.QuerySelector(".lines")!.QuerySelectorAll("dd").Count(line => line.TextContent.Contains(unknown, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public async Task A_sheet_says_of_which_day_it_is_and_whether_it_may_be_relied_on(string sheet)
    {
        var office = await Data.OfficeAsync();

        var before = await Visitor.OpenAsync(Path(sheet, office));
        await Data.ConfirmAsync(office);
        var after = await Visitor.OpenAsync(Path(sheet, office));

        var (day, open, confirmed) = before.Language switch
        {
            "es" => ("Datos del 2 de marzo de 2026.", "La oficina aún no lo confirma.", "Confirmado por "),
            "en" => ("Data of March 2, 2026.", "Not yet confirmed by the office.", "Confirmed by "),
            _ => ("Données du 2 mars 2026.", "Pas encore confirmé par le bureau.", "Confirmé par "),
        };
        Assert.Contains($"{day} {open}", before.Text(".sheet"), StringComparison.Ordinal);
        Assert.Contains($"{day} {confirmed}", after.Text(".sheet"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public async Task A_sheet_is_discreet_and_not_found_by_search_engines(string sheet)
    {
        foreach (var slug in (string[])["la-union", "la-hachadura"])
        {
            var page = await Visitor.OpenAsync(Path(sheet, slug));

            Assert.DoesNotMatch("(?i)violen|asil|asyl|refug|víctim|victim|miedo|fear|peur|deport|expuls|trata|traffick", page.Text(".sheet"));
            Assert.Equal("noindex", page.Document.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
            Assert.Null(page.Canonical);
        }
    }

    [Fact]
    public async Task The_office_leads_to_its_sheets_and_each_sheet_to_its_translations()
    {
        var office = await Visitor.OpenAsync("/es/la-union");
        var poster = await Visitor.OpenAsync("/es/la-union/cartel/a3");

        var links = office.Document.QuerySelectorAll("main a[rel=nofollow]").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Superset(new HashSet<string> { "/es/la-union/cartel/a4", "/es/la-union/cartel/a3", "/es/la-union/tarjeta" }, links.ToHashSet());
        Assert.Equal(["/es/la-union/cartel/a3", "/en/la-union/poster/a3", "/fr/la-union/affiche/a3"], poster.Document.QuerySelectorAll("header nav a").Select(link => link.GetAttribute("href")!));
    }

    [Theory]
    [InlineData("/es/la-union/cartel/a5")]
    [InlineData("/es/la-union/cartel")]
    [InlineData("/es/la-union/poster/a4")]
    [InlineData("/es/nowhere/cartel/a4")]
    [InlineData("/es/nowhere/tarjeta")]
    public async Task There_is_no_other_sheet(string path) => Assert.Equal(HttpStatusCode.NotFound, (await Visitor.OpenAsync(path)).Status);

    [Fact]
    public async Task An_office_that_is_closed_for_now_says_so()
    {
        var office = await Data.OfficeAsync(status: OfficeStatus.TemporarilyClosed);

        var page = await Visitor.OpenAsync($"/en/{office.Slug}/poster/a4");

        Assert.Contains("Closed until further notice.", page.Text(".sheet"), StringComparison.Ordinal);
    }

    private static string Path(string sheet, Office office) => Path(sheet, office.Slug);

    private static string Path(string sheet, string slug) => sheet.Replace("{0}", slug, StringComparison.Ordinal);
}
