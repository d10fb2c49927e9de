using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Shared;

public sealed class FreshnessTests(PortalApp app) : ClockTest(app)
{
    public static TheoryData<string, string> KindsAndLanguages => new()
    {
        { "article", "es" }, { "article", "en" }, { "article", "fr" },
        { "service", "es" }, { "service", "en" }, { "service", "fr" },
        { "office", "es" }, { "office", "en" }, { "office", "fr" },
    };

    [Theory]
    [MemberData(nameof(KindsAndLanguages))]
    public async Task What_nobody_confirmed_names_its_source_and_the_date_of_the_source(string kind, string language)
    {
        var thing = await MakeAsync(kind);

        var page = await Visitor.OpenAsync(thing.Path(language));

        var line = Taken(language);
        Assert.Equal(line, page.Text(".freshness.unconfirmed"));
        Assert.Contains(line, page.Text("#share-text"), StringComparison.Ordinal);
        Assert.Contains(line, page.Text(".print-only"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(KindsAndLanguages))]
    public async Task What_was_confirmed_names_the_institution_and_the_day(string kind, string language)
    {
        var thing = await MakeAsync(kind);
        await thing.ConfirmAsync();
        var confirmed = Local;

        MoveTo(Local.AddDays(40));
        var page = await Visitor.OpenAsync(thing.Path(language));

        var line = Confirmed(await OmbudsmanAsync(language), Date(confirmed, language), language);
        Assert.Equal(line, page.Text(".freshness.confirmed"));
        Assert.Contains(line, page.Text("#share-text"), StringComparison.Ordinal);
        Assert.Contains(line, page.Text(".print-only"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(KindsAndLanguages))]
    public async Task What_was_not_confirmed_again_in_time_asks_to_call_first(string kind, string language)
    {
        var thing = await MakeAsync(kind);
        await thing.ConfirmAsync();
        var due = new DateTimeOffset(Now.AddMonths(thing.ReviewMonths), TimeSpan.Zero);

        MoveTo(due.AddSeconds(-1));
        Assert.True((await Visitor.OpenAsync(thing.Path(language))).Has(".freshness.confirmed"));

        MoveTo(due);
        var page = await Visitor.OpenAsync(thing.Path(language));

        var line = Overdue(Date(Local, language), language);
        Assert.StartsWith(line[..line.LastIndexOf(':')].TrimEnd(), page.Text(".freshness.overdue"), StringComparison.Ordinal);
        Assert.Contains(await OmbudsmanAsync(language), page.Text(".freshness.overdue"), StringComparison.Ordinal);
        Assert.Contains(line, page.Text("#share-text"), StringComparison.Ordinal);
        Assert.Contains(line, page.Text(".print-only"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirming_again_makes_an_overdue_thing_reliable_again()
    {
        var article = await Data.ArticleAsync();
        await Data.ConfirmAsync(article);
        MoveTo(Local.AddMonths(13));

        await Data.ConfirmAsync(article);
        var page = await Visitor.OpenAsync($"/en/la-union/rights/{article.Key}-en");

        Assert.Equal(Confirmed(await OmbudsmanAsync("en"), Date(Local, "en"), "en"), page.Text(".freshness.confirmed"));
    }

    [Theory]
    [InlineData("es")]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task A_fact_goes_through_the_three_states_beside_its_number(string language)
    {
        var phone = await Data.PhoneAsync("22220000", fact => fact.Cite([Source()]));
        var article = await Data.ArticleAsync(html: $"<p>{{{{phone:{phone.Key}}}}}</p>");
        var path = PathOfArticle(article.Key, language);

        Assert.Contains(Taken(language), await FactsAsync(path), StringComparison.Ordinal);

        await Data.ConfirmAsync(phone);
        Assert.Contains(Confirmed(await OmbudsmanAsync(language), Date(Local, language), language), await FactsAsync(path), StringComparison.Ordinal);

        MoveTo(new DateTimeOffset(Now.AddMonths(3), TimeSpan.Zero));
        Assert.Contains(Overdue(Date(Local, language), language), await FactsAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_facts_of_one_page_each_say_how_sure_they_are()
    {
        var sure = await Data.PhoneAsync("22220001");
        var unsure = await Data.PhoneAsync("22220002");
        await Data.ConfirmAsync(sure);
        var article = await Data.ArticleAsync(html: $"<p>{Token(sure)} {Token(unsure)}</p>");

        var page = await Visitor.OpenAsync(PathOfArticle(article.Key, "en"));

        var lines = page.Document.QuerySelectorAll("section[aria-labelledby=facts] dd");
        Assert.Contains("Confirmed by", lines.Single(line => line.TextContent.Contains("22220001", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.Contains("Not yet confirmed", lines.Single(line => line.TextContent.Contains("22220002", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rights", false)]
    [InlineData("services", true)]
    public async Task A_list_marks_what_is_confirmed_and_what_is_overdue(string word, bool services)
    {
        var key = services ? await ConfirmedServiceAsync() : await ConfirmedArticleAsync();
        var confirmed = Date(Local, "en");

        Assert.Contains($"Confirmed on {confirmed}", await LineAsync($"/en/la-union/{word}", key), StringComparison.Ordinal);

        MoveTo(Local.AddMonths(13));
        Assert.Contains("call first", await LineAsync($"/en/la-union/{word}", key), StringComparison.Ordinal);
    }

    private static string Token(Fact phone) => $"{{{{phone:{phone.Key}}}}}";

    private static SourceReference Source() => new(TestData.NewKey("s"), "A study", "The publisher", null, new PartialDate("2025-08-07"));

    private static string PathOfArticle(string key, string language) =>
        $"/{language}/la-union/{language switch { "es" => "derechos", "en" => "rights", _ => "droits" }}/{key}-{language}";

    private static string Taken(string language) => language switch
    {
        "es" => "La oficina aún no lo confirma. Tomado de: The publisher, 7 de agosto de 2025.",
        "en" => "Not yet confirmed by the office. Taken from: The publisher, August 7, 2025.",
        _ => "Pas encore confirmé par le bureau. Source : The publisher, 7 août 2025.",
    };

    private static string Confirmed(string institution, string date, string language) => language switch
    {
        "es" => $"Confirmado por {institution} el {date}.",
        "en" => $"Confirmed by {institution} on {date}.",
        _ => $"Confirmé par {institution} le {date}.",
    };

    private static string Overdue(string date, string language) => language switch
    {
        "es" => $"Por revisar desde el {date}: llame antes.",
        "en" => $"To be checked since {date}: call first.",
        _ => $"À vérifier depuis le {date} : appelez d’abord.",
    };

    private async Task<Thing> MakeAsync(string kind)
    {
        switch (kind)
        {
            case "article":
                var article = await Data.ArticleAsync(with: article => article.Cite([Source()]));
                return new Thing(language => PathOfArticle(article.Key, language), () => Data.ConfirmAsync(article), article.ReviewMonths);
            case "service":
                var service = await Data.ServiceAsync(with: service => service.Cite([Source()]));
                return new Thing(
                    language => $"/{language}/la-union/{(language == "es" ? "servicios" : "services")}/{service.Key}-{language}",
                    () => Data.ConfirmAsync(service), service.ReviewMonths);
            default:
                var office = await Data.OfficeAsync(with: office => office.Cite([Source()]));
                return new Thing(language => $"/{language}/{office.Slug}", () => Data.ConfirmAsync(office), office.ReviewMonths);
        }
    }

    private async Task<string> ConfirmedArticleAsync()
    {
        var article = await Data.ArticleAsync();
        await Data.ConfirmAsync(article);
        return article.Key;
    }

    private async Task<string> ConfirmedServiceAsync()
    {
        var service = await Data.ServiceAsync();
        await Data.ConfirmAsync(service);
        return service.Key;
    }

    private async Task<string> OmbudsmanAsync(string language)
    {
        var name = "";
        await App.WithDatabaseAsync(db =>
        {
            name = db.Institutions.Single(institution => institution.Key == "pddh").Name.In(language);
            return Task.CompletedTask;
        });
        return name;
    }

    private async Task<string> FactsAsync(string path) => (await Visitor.OpenAsync(path)).Text("section[aria-labelledby=facts]");

    private async Task<string> LineAsync(string list, string key)
    {
        var page = await Visitor.OpenAsync(list);
        return page.Text($"li:has(a[href='{list}/{key}-en'])");
    }

    private sealed record Thing(Func<string, string> Path, Func<Task> ConfirmAsync, int ReviewMonths);
}
