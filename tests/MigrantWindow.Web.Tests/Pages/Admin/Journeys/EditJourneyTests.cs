using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;
using MigrantWindow.Web.Tests.Pages.Admin.Proposals;
using MigrantWindow.Web.Tests.Pages.Journeys;

namespace MigrantWindow.Web.Tests.Pages.Admin.Journeys;

public sealed class EditJourneyTests(PortalApp app) : ProposalTest(app)
{
    [Fact]
    public async Task An_accepted_journey_is_what_readers_see_in_every_language()
    {
        var (office, journey) = await WalkedAsync();
        var author = await CaseworkerAsync(Roles.Iom);
        var form = await AddStepAsync(await author.OpenFormAsync(PathOf(journey), "main form"));
        form["Input.Texts[fr].Title"] = "Un titre nouveau";
        form["Input.Steps[0].Order"] = "3";
        Write(form, 2, "Nuevo", "New", "Nouveau");
        form["Input.Steps[2].Kind"] = "Optional";

        var saved = await form.SubmitAsync();
        var meanwhile = await Visitor.OpenAsync(Public(office, journey, "fr"));
        await AcceptAsync(await CaseworkerAsync(Roles.Iom), await ProposalOfAsync(author, journey));

        Assert.Equal(PathOf(journey), Visitor.PathOf(saved));
        Assert.Equal("Journey (fr)", meanwhile.Heading);
        Assert.Equal("Un titre nouveau", (await Visitor.OpenAsync(Public(office, journey, "fr"))).Heading);
        foreach (var (language, words) in new[] { ("es", "Nuevo"), ("en", "New"), ("fr", "Nouveau") })
        {
            var steps = (await Visitor.OpenAsync(Public(office, journey, language))).Document.QuerySelectorAll("ol.steps > li");
            Assert.Equal([$"Second ({language})", $"First ({language})", words], steps.Select(step => step.QuerySelector("h2")!.TextContent));
            Assert.Contains($"Body of {words}", steps[2].InnerHtml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_step_is_taken_away_and_another_points_elsewhere()
    {
        var (office, journey) = await WalkedAsync();
        var (article, service) = (await Data.ArticleAsync(Section.Risks), await Data.ServiceAsync());
        var author = await CaseworkerAsync(Roles.Iom);
        var form = await author.OpenFormAsync(PathOf(journey), "main form");
        form.Choose("Input.Steps[0].Remove", "true");
        form.Choose("Input.Steps[1].Links", $"service:{service.Id}", $"article:{article.Id}");
        await form.SubmitAsync();

        await AcceptAsync(await CaseworkerAsync(Roles.Iom), await ProposalOfAsync(author, journey));

        var page = await Visitor.OpenAsync(Public(office, journey, "en"));
        Assert.Equal(["Second (en)"], page.Document.QuerySelectorAll("ol.steps h2").Select(title => title.TextContent));
        Assert.Equal(2, page.Document.QuerySelectorAll("ol.steps ul.links a").Length);
        Assert.Equal(1, await App.AskAsync(db => db.Set<JourneyStep>().CountAsync(step => step.JourneyId == journey.Id)));
    }

    [Fact]
    public async Task The_author_cannot_accept()
    {
        var (_, journey) = await WalkedAsync();
        var author = await CaseworkerAsync(Roles.Iom);
        var form = await author.OpenFormAsync(PathOf(journey), "main form");
        form["Input.Texts[es].Title"] = "Otro título";
        await form.SubmitAsync();

        var page = await author.OpenAsync(await ProposalOfAsync(author, journey));

        Assert.False(page.Has("form.accept"));
        Assert.Contains("Nobody accepts their own proposal", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adding_a_step_loses_nothing_and_saves_nothing()
    {
        var (_, journey) = await WalkedAsync();
        var form = await (await CaseworkerAsync(Roles.Iom)).OpenFormAsync(PathOf(journey), "main form");
        form["Input.Steps[1].Texts[es].Title"] = "Apenas escrito";

        var longer = await AddStepAsync(form);

        Assert.Equal("Apenas escrito", longer["Input.Steps[1].Texts[es].Title"]);
        Assert.Equal("3", longer["Input.Steps[2].Order"]);
        Assert.False(await App.AskAsync(db => db.Proposals.AnyAsync(proposal => proposal.Subject == ProposalSubject.Journey && proposal.SubjectId == journey.Id)));
    }

    [Theory]
    [InlineData("Input.Steps[0].Kind", "Or", "nothing to be an alternative to")]
    [InlineData("Input.Steps[1].Texts[es].Title", "", "Enter the title")]
    [InlineData("Input.Steps[1].Texts[es].Body", "Vea [esto](article:no-such-thing).", "These links lead nowhere")]
    [InlineData("Input.Steps[1].Order", "0", "Enter a number from 1 to")]
    public async Task What_cannot_be_is_refused_beside_its_field(string field, string value, string message)
    {
        var (_, journey) = await WalkedAsync();
        var form = await (await CaseworkerAsync(Roles.Iom)).OpenFormAsync(PathOf(journey), "main form");
        form[field] = value;

        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(message, page.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_long_or_too_much_is_refused()
    {
        var (_, journey) = await WalkedAsync();
        var form = await (await CaseworkerAsync(Roles.Iom)).OpenFormAsync(PathOf(journey), "main form");
        form["Input.Steps[0].Texts[es].Body"] = new string('a', JourneyStep.BodyMaxLength + 1);
        for (var place = 2; place <= Journey.MostSteps; place++)
        {
            form.Smuggle($"Input.Steps[{place}].Order", $"{place + 1}");
            form.Smuggle($"Input.Steps[{place}].Texts[es].Title", "Paso");
        }

        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains($"{JourneyStep.BodyMaxLength} characters or less", page.Errors, StringComparison.Ordinal);
        Assert.Contains($"1 to {Journey.MostSteps} steps", page.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_Markdown_does_nothing_to_readers()
    {
        var (office, journey) = await WalkedAsync();
        var author = await CaseworkerAsync(Roles.Iom);
        var form = await author.OpenFormAsync(PathOf(journey), "main form");
        form["Input.Steps[0].Texts[en].Body"] = "<script>alert(1)</script> <img src=x onerror=alert(1)> Harmless";
        await form.SubmitAsync();

        await AcceptAsync(await CaseworkerAsync(Roles.Iom), await ProposalOfAsync(author, journey));

        var step = (await Visitor.OpenAsync(Public(office, journey, "en"))).Document.QuerySelector("ol.steps > li")!;
        Assert.Contains("Harmless", step.TextContent, StringComparison.Ordinal);
        Assert.Empty(step.QuerySelectorAll("script, img, [onerror]"));
    }

    [Fact]
    public async Task A_form_from_before_an_accepted_change_shows_both()
    {
        var (_, journey) = await WalkedAsync();
        var old = await (await CaseworkerAsync(Roles.Iom)).OpenFormAsync(PathOf(journey), "main form");
        var author = await CaseworkerAsync(Roles.Iom);
        var form = await author.OpenFormAsync(PathOf(journey), "main form");
        form["Input.Texts[es].Title"] = "De otra persona";
        await form.SubmitAsync();
        await AcceptAsync(await CaseworkerAsync(Roles.Iom), await ProposalOfAsync(author, journey));

        old["Input.Texts[es].Title"] = "Mío";
        var page = await old.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("De otra persona", page.Main, StringComparison.Ordinal);
        Assert.Equal("Mío", HtmlForm.Read(old.Visitor, page)["Input.Texts[es].Title"]);
    }

    [Fact]
    public async Task Whoever_serves_no_office_of_the_country_does_not_find_it()
    {
        var (office, journey) = await WalkedAsync();

        var (own, foreign) = (await CaseworkerAsync(offices: office), await CaseworkerAsync(offices: await Data.OfficeAsync()));

        Assert.Equal(HttpStatusCode.OK, (await own.GetAsync(PathOf(journey))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await foreign.GetAsync(PathOf(journey))).StatusCode);
        Assert.Contains(PathOf(journey), (await own.OpenAsync("/admin/journeys")).Links);
        Assert.DoesNotContain(PathOf(journey), (await foreign.OpenAsync("/admin/journeys")).Links);
    }

    private static string PathOf(Journey journey) => $"/admin/journeys/{journey.Id}";

    private static string Public(Office office, Journey journey, string language) => $"/{language}/{office.Slug}/{journey.Key}-{language}";

    /// <summary>A journey of two steps in a country of its own, with an office there.</summary>
    private async Task<(Office Office, Journey Journey)> WalkedAsync()
    {
        var country = OwnCountry.New();
        var office = await Data.OfficeInAsync(country);
        return (office, await App.JourneyAsync(country, Situation.JustReturned, (_, journey) =>
        {
            journey.Add(StepKind.And, "First");
            journey.Add(StepKind.And, "Second");
        }));
    }

    private static async Task<HtmlForm> AddStepAsync(HtmlForm form)
    {
        var page = await HtmlPage.ReadAsync(await form.PostToAsync($"{form.Page.Path}?handler=Step"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return HtmlForm.Read(form.Visitor, page);
    }

    private static void Write(HtmlForm form, int step, string spanish, string english, string french)
    {
        foreach (var (language, words) in new[] { ("es", spanish), ("en", english), ("fr", french) })
        {
            form[$"Input.Steps[{step}].Texts[{language}].Title"] = words;
            form[$"Input.Steps[{step}].Texts[{language}].Body"] = $"Body of {words}";
        }
    }

    private static async Task<string> ProposalOfAsync(Visitor author, Journey journey) =>
        (await author.OpenAsync(PathOf(journey))).Links.First(link => link.StartsWith("/admin/proposals/", StringComparison.Ordinal));
}
