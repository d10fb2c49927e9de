using System.Net;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Offices;

public sealed class ShowOfficeTests(PortalApp app) : WebTest(app)
{
    [Fact]
    public async Task An_office_shows_what_is_known_of_it()
    {
        var phone = await Data.PhoneAsync("+50322501234");
        var office = await Data.OfficeAsync(with: office =>
        {
            office.Locate("SV", "La Unión", "La Unión Sur", "La Unión", "1a Calle Poniente 4", null, null);
            office.Reach("window@example.org", "es en", []);
            office.Is(OfficeStatus.Open, new PartialDate("2016-11"));
        });
        await Data.ChangeAsync(office, async (db, tracked) => tracked.Reach("window@example.org", "es en", [(await db.Facts.FindAsync(phone.Id))!]));

        var page = await Visitor.OpenAsync($"/en/{office.Slug}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(office.Name.In("en"), page.Heading);
        Assert.Contains("1a Calle Poniente 4", page.Main, StringComparison.Ordinal);
        Assert.Contains("Monday to Friday: 8:00–16:00", page.Main, StringComparison.Ordinal);
        Assert.True(page.Has("main a[href='tel:+50322501234']"));
        Assert.True(page.Has("main a[href='mailto:window@example.org']"));
        Assert.Contains("November 2016", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spoken_languages_are_named_in_the_language_of_each_page()
    {
        var office = await Data.OfficeAsync(with: office => office.Reach(null, "es en", []));

        foreach (var (language, names) in (IEnumerable<(string, string)>)[("es", "Español, inglés"), ("en", "Spanish, English"), ("fr", "Espagnol, anglais")])
        {
            Assert.Contains(names, (await Visitor.OpenAsync($"/{language}/{office.Slug}")).Main, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("es", "No la sabemos todavía.", "No lo sabemos todavía: pregunte antes de ir.")]
    [InlineData("en", "Not known yet.", "Not known yet: ask before you go.")]
    [InlineData("fr", "Pas encore connue.", "Pas encore connus : demandez avant d’y aller.")]
    public async Task What_is_not_known_of_an_office_is_said_to_be_not_known(string language, string unknownAddress, string unknownHours)
    {
        var office = await Data.OfficeAsync(hours: null);

        var page = await Visitor.OpenAsync($"/{language}/{office.Slug}");

        Assert.Contains(unknownAddress, page.Main, StringComparison.Ordinal);
        Assert.Contains(unknownHours, page.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es", "sí", "no", "no se sabe")]
    [InlineData("en", "yes", "no", "not known")]
    [InlineData("fr", "oui", "non", "non connu")]
    public async Task Accessibility_is_answered_by_yes_no_or_not_known(string language, string yes, string no, string unknown)
    {
        var office = await Data.OfficeAsync();
        await Data.ChangeAsync(office, (db, tracked) =>
        {
            db.Entry(tracked).ComplexProperty(o => o.Accessibility).CurrentValue = new Accessibility(true, false, null, null);
            return Task.CompletedTask;
        });

        var page = await Visitor.OpenAsync($"/{language}/{office.Slug}");

        Assert.Equal([yes, no, unknown, unknown], page.Document.QuerySelectorAll("ul.answers b").Select(answer => answer.TextContent));
    }

    [Fact]
    public async Task The_share_text_of_an_office_is_complete_without_opening_the_link()
    {
        var phone = await Data.PhoneAsync("+50322501235");
        var office = await Data.OfficeAsync(with: office =>
            office.Locate("SV", "La Unión", "La Unión Sur", "La Unión", "2a Avenida Norte 7", null, null));
        await Data.ChangeAsync(office, async (db, tracked) => tracked.Reach(null, "es", [(await db.Facts.FindAsync(phone.Id))!]));

        var share = (await Visitor.OpenAsync($"/es/{office.Slug}")).Text("#share-text");

        Assert.Contains("2a Avenida Norte 7", share, StringComparison.Ordinal);
        Assert.Contains("Abierto ahora, cierra a las 16:00", share, StringComparison.Ordinal);
        Assert.Contains("+50322501235", share, StringComparison.Ordinal);
        Assert.Contains("La oficina aún no lo confirma.", share, StringComparison.Ordinal);
        Assert.EndsWith($"portal.test/es/{office.Slug}", share, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_WhatsApp_number_of_an_office_opens_WhatsApp()
    {
        var phone = await Data.PhoneAsync("+50370001234", fact => fact.Annotate(TestData.Words("Note"), isWhatsApp: true));
        var office = await Data.OfficeAsync();
        await Data.ChangeAsync(office, async (db, tracked) => tracked.Reach(null, "es", [(await db.Facts.FindAsync(phone.Id))!]));

        var page = await Visitor.OpenAsync($"/es/{office.Slug}");

        Assert.True(page.Has("main a[href='https://wa.me/50370001234']"));
    }

    [Fact]
    public async Task Words_of_an_office_are_text_and_never_markup()
    {
        var office = await Data.OfficeAsync(with: office =>
            office.Locate("SV", "La Unión", "La Unión Sur", "La Unión", "<img src=x>", null, null));

        var page = await Visitor.OpenAsync($"/es/{office.Slug}");

        Assert.Contains("<img src=x>", page.Main, StringComparison.Ordinal);
        Assert.False(page.Has("main img"));
    }
}
