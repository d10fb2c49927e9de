using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Articles;

public sealed class FactTokensTests(PortalApp app) : WebTest(app)
{
    private static readonly string[] Languages = ["es", "en", "fr"];

    [Fact]
    public async Task A_phone_can_be_pressed_where_the_text_names_it()
    {
        var phone = await Data.PhoneAsync("+50322501000");

        var page = await OpenAsync($"<p>Call {{{{phone:{phone.Key}}}}} today.</p>");

        Assert.Equal("Call +50322501000 today.", page.Text("article p:has(a.call)"));
        Assert.Equal("tel:+50322501000", page.Document.QuerySelector("a.call")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_WhatsApp_number_opens_WhatsApp_and_tells_it_nothing()
    {
        var phone = await Data.PhoneAsync("+50370001000", fact => fact.Annotate(TestData.Words("Only messages"), isWhatsApp: true));

        var page = await OpenAsync($"<p>{{{{phone:{phone.Key}}}}}</p>");

        var link = page.Document.QuerySelector("a.call")!;
        Assert.Equal("https://wa.me/50370001000", link.GetAttribute("href"));
        Assert.Contains("noreferrer", link.GetAttribute("rel"), StringComparison.Ordinal);
        Assert.Contains("Only messages (en)", page.Text("section[aria-labelledby=facts]"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es", "10.31 dólares")]
    [InlineData("en", "$10.31 US dollars")]
    [InlineData("fr", "10,31 dollars américains")]
    public async Task A_price_is_written_as_the_language_writes_it(string language, string expected)
    {
        var price = await PriceAsync("10.31");

        var page = await OpenAsync($"<p>It costs {{{{price:{price}}}}}.</p>", language);

        Assert.Contains($"It costs {expected}.", page.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es", "gratis")]
    [InlineData("en", "free of charge")]
    [InlineData("fr", "gratuit")]
    public async Task A_price_of_nothing_is_called_free(string language, string expected)
    {
        var price = await PriceAsync("0");

        var page = await OpenAsync($"<p>It is {{{{price:{price}}}}}.</p>", language);

        Assert.Contains($"It is {expected}.", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_fact_shows_at_once_in_every_language()
    {
        var phone = await Data.PhoneAsync("22220100");
        var article = await Data.ArticleAsync(Section.Rights, $"<p>{{{{phone:{phone.Key}}}}}</p>");

        await Data.ChangeAsync(phone, (_, fact) =>
        {
            fact.Correct("22220199", "2222-0199");
            return Task.CompletedTask;
        });

        foreach (var language in Languages)
        {
            var page = await Visitor.OpenAsync(PathOf(article, language));
            Assert.Equal("2222-0199", page.Text("a.call[href='tel:22220199']"));
            Assert.DoesNotContain("22220100", page.Source, StringComparison.Ordinal);
            Assert.Contains("2222-0199", page.Text("#share-text"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("es", "no lo sabemos todavía: pregunte en la Ventanilla")]
    [InlineData("en", "not known yet: ask at the Window")]
    [InlineData("fr", "pas encore connu : demandez au bureau")]
    public async Task A_token_of_no_fact_tells_readers_whom_to_ask(string language, string ask)
    {
        var page = await OpenAsync("<p>Call {{phone:no-such-phone}}, write {{email:no-such-mail}}, pay {{price:no-such-price}}.</p>", language);

        Assert.Contains($"Call {ask}, write {ask}, pay {ask}.", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", page.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("no-such", page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_of_the_wrong_kind_is_a_token_of_no_fact()
    {
        var phone = await Data.PhoneAsync("22220101");

        var page = await OpenAsync($"<p>It costs {{{{price:{phone.Key}}}}}.</p>");

        Assert.Contains("It costs not known yet: ask at the Window.", page.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es", "lunes a viernes")]
    [InlineData("en", "Monday to Friday")]
    [InlineData("fr", "lundi au vendredi")]
    public async Task The_hours_and_address_of_an_office_are_filled_in(string language, string days)
    {
        var office = await Data.OfficeAsync(with: office =>
            office.Locate("SV", "La Unión", "La Unión Sur", "La Unión", "3a Calle Oriente 12", null, null));

        var page = await OpenAsync($"<p>Go to {{{{address:{office.Slug}}}}}, {{{{hours:{office.Slug}}}}}.</p>", language);

        Assert.Contains($"Go to 3a Calle Oriente 12, {days}", page.Main, StringComparison.Ordinal);
        Assert.Contains("8:00–16:00.", page.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es", "no lo sabemos todavía: pregunte en la Ventanilla")]
    [InlineData("en", "not known yet: ask at the Window")]
    [InlineData("fr", "pas encore connu : demandez au bureau")]
    public async Task Hours_and_address_that_are_not_known_tell_whom_to_ask(string language, string ask)
    {
        var office = await Data.OfficeAsync(hours: null);

        var page = await OpenAsync($"<p>Go to {{{{address:{office.Slug}}}}}, {{{{hours:{office.Slug}}}}}.</p>", language);

        Assert.Contains($"Go to {ask}, {ask}.", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_a_fact_are_text_and_never_markup()
    {
        var phone = await Data.PhoneAsync("22220102");
        await App.WithDatabaseAsync(db => db.Facts.Where(fact => fact.Id == phone.Id)
            .ExecuteUpdateAsync(change => change.SetProperty(fact => fact.Display, "<img src=x onerror=alert(1)>"))); // the domain would refuse it

        var page = await OpenAsync($"<p>{{{{phone:{phone.Key}}}}}</p>");

        Assert.Equal("<img src=x onerror=alert(1)>", page.Text("a.call"));
        Assert.False(page.Has("main img"));
    }

    [Fact]
    public async Task The_share_text_of_an_article_names_its_phones_and_how_sure_it_is()
    {
        var phone = await Data.PhoneAsync("22220103");
        var article = await Data.ArticleAsync(Section.Rights, $"<p>{{{{phone:{phone.Key}}}}}</p>");

        var share = (await Visitor.OpenAsync(PathOf(article, "en"))).Text("#share-text");

        Assert.StartsWith($"Title {article.Key} (en). Summary (en) Phone (en): 22220103. Not yet confirmed by the office.", share, StringComparison.Ordinal);
        Assert.EndsWith($" portal.test/en/la-union/rights/{article.Key}-en", share, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_of_a_text_lead_to_the_office_the_reader_came_by()
    {
        var article = await Data.ArticleAsync(Section.Rights, "<p><a href=\"/en/-office-/services\">Services</a></p>");

        var page = await Visitor.OpenAsync($"/en/la-hachadura/rights/{article.Key}-en");

        Assert.Equal("/en/la-hachadura/services", page.Document.QuerySelector("article p a")!.GetAttribute("href"));
    }

    private static string PathOf(Article article, string language) =>
        $"/{language}/la-union/{language switch { "es" => "derechos", "en" => "rights", _ => "droits" }}/{article.Key}-{language}";

    private async Task<HtmlPage> OpenAsync(string html, string language = "en") =>
        await Visitor.OpenAsync(PathOf(await Data.ArticleAsync(Section.Rights, html), language));

    private async Task<string> PriceAsync(string amount)
    {
        var key = TestData.NewKey("price");
        await App.WithDatabaseAsync(async db =>
        {
            var institution = db.Institutions.Single(institution => institution.Key == "pddh");
            db.Add(new Fact(key, FactKind.Price, amount, null, TestData.Words("Price"), institution, 3));
            await db.SaveChangesAsync();
        });
        return key;
    }
}
