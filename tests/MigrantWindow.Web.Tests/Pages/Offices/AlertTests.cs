using MigrantWindow.Domain.Offices;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Offices;

public sealed class AlertTests(PortalApp app) : ClockTest(app)
{
    private static readonly string[] PagesOfAnOffice =
        ["", "/derechos", "/servicios", "/riesgos", "/derechos/salir-y-volver", "/servicios/queja-pddh", "/necesito-ayuda"];

    [Fact]
    public async Task An_alert_is_shown_from_its_start_until_its_end()
    {
        var office = await Data.OfficeAsync();
        await Data.AlertAsync(office, Now.AddHours(1), Now.AddHours(3), "No water");

        Assert.False(await IsShownAsync(office));

        MoveTo(Local.AddHours(1));
        Assert.True(await IsShownAsync(office));

        MoveTo(Local.AddHours(2).AddSeconds(-1));
        Assert.True(await IsShownAsync(office));

        MoveTo(Local.AddSeconds(1));
        Assert.False(await IsShownAsync(office));
    }

    [Fact]
    public async Task An_alert_stands_on_every_page_of_its_office_and_on_none_of_another()
    {
        var office = await Data.OfficeAsync();
        var other = await Data.OfficeAsync();
        await Data.AlertAsync(office, Now.AddMinutes(-1), Now.AddDays(1), "Closed by the flood");

        foreach (var rest in PagesOfAnOffice)
        {
            var here = await Visitor.OpenAsync($"/es/{office.Slug}{rest}");
            var there = await Visitor.OpenAsync($"/es/{other.Slug}{rest}");

            Assert.Equal("Closed by the flood (es)", here.Text("main aside.alert"));
            Assert.NotEqual("", there.Heading);
            Assert.DoesNotContain("Closed by the flood", there.Source, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task An_alert_speaks_the_language_of_the_page_and_is_text_only(string language)
    {
        var office = await Data.OfficeAsync();
        await Data.AlertAsync(office, Now.AddMinutes(-1), Now.AddDays(1), "<b>Moved</b>");

        var page = await Visitor.OpenAsync($"/{language}/{office.Slug}");

        Assert.Equal($"<b>Moved</b> ({language})", page.Text("main aside.alert"));
        Assert.False(page.Has("aside.alert b"));
    }

    private async Task<bool> IsShownAsync(Office office) => (await Visitor.OpenAsync($"/es/{office.Slug}")).Has("main aside.alert");
}
