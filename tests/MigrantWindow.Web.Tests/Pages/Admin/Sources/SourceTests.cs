using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Sources;

public sealed class SourceTests(PortalApp app) : WebTest(app)
{
    [Fact]
    public async Task A_new_source_is_added_once_and_cited_once_a_second_person_has_accepted_it()
    {
        var (caseworker, title) = (await CaseworkerAsync(), $"Ley {TestData.NewKey("s")}");
        var form = await FilledAsync(caseworker, title);
        var article = await Data.ArticleAsync();

        var answers = new[] { await form.SubmitAsync(), await form.SubmitAsync() };
        var id = int.Parse(Visitor.PathOf(answers[0]).Split('/')[^1], CultureInfo.InvariantCulture);
        var meanwhile = (await caseworker.OpenAsync($"/admin/articles/{article.Id}/settings")).Main;
        var cite = await caseworker.OpenFormAsync($"/admin/articles/{article.Id}/settings");
        cite.Choose("Input.Sources", $"{id}");
        await cite.SubmitAsync();
        var cited = await App.AskAsync(db => db.Articles.AnyAsync(thing => thing.Id == article.Id && thing.Citations.Any(c => c.SourceId == id)));
        await AcceptAsync(await CaseworkerAsync(), id);

        Assert.All(answers, answer => Assert.Equal($"/admin/sources/{id}", Visitor.PathOf(answer)));
        Assert.DoesNotContain(title, meanwhile, StringComparison.Ordinal);
        Assert.False(cited);
        var source = await App.AskAsync(db => db.Sources.SingleAsync(source => source.Title == title));
        Assert.Equal((id, "https://example.org/ley", "2025-08"), (source.Id, source.Url, source.Published?.Value));
        Assert.Contains($"/admin/sources/{id}", (await caseworker.OpenAsync($"/admin/sources?find={Uri.EscapeDataString(title)}")).Links);
        Assert.Contains(title, (await caseworker.OpenAsync($"/admin/articles/{article.Id}/settings")).Main, StringComparison.Ordinal);
        Assert.Single(await AuditOfAsync(id), entry => entry.Action == AuditAction.SourceAdded);
    }

    [Theory]
    [InlineData("Input.Title", "", "Enter the title")]
    [InlineData("Input.Publisher", "", "Enter who published it")]
    [InlineData("Input.Url", "http://example.org/ley", "The address of a source begins with https.")]
    [InlineData("Input.Url", "javascript:alert(1)", "The address of a source begins with https.")]
    [InlineData("Input.Url", "ley", "The address of a source begins with https.")]
    [InlineData("Input.Published", "ayer", "“ayer” is no date: write 2025, 2025-08 or 2025-08-07.")]
    public async Task What_is_wrong_is_said_beside_its_field(string field, string value, string message)
    {
        var form = await FilledAsync(await CaseworkerAsync(), $"Ley {TestData.NewKey("s")}");
        form[field] = value;

        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(message, page.ErrorFor(field));
        Assert.Equal(value, HtmlForm.Read(form.Visitor, page)[field]);
    }

    [Fact]
    public async Task Readers_see_a_change_once_somebody_else_has_accepted_it()
    {
        var title = TestData.NewKey("Reglamento");
        var id = await Data.SourceAsync(title);
        var article = await Data.ArticleAsync();
        await Data.ChangeAsync(article, async (db, tracked) => await CiteAsync(db, tracked, id));
        var author = await CaseworkerAsync();
        var form = await author.OpenFormAsync($"/admin/sources/{id}");
        form["Input.Title"] = $"{title} nuevo";
        await form.SubmitAsync();
        var meanwhile = (await Visitor.OpenAsync($"/en/la-union/rights/{article.Key}-en")).Main;
        var path = await ProposalPathAsync(id);
        var own = await HtmlPage.ReadAsync(await (await author.OpenFormAsync(path, "form.dismiss")).PostToAsync(path));

        await AcceptAsync(await CaseworkerAsync(), id);

        Assert.DoesNotContain($"{title} nuevo", meanwhile, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, own.Status);
        Assert.Contains($"{title} nuevo", (await Visitor.OpenAsync($"/en/la-union/rights/{article.Key}-en")).Main, StringComparison.Ordinal);
        Assert.Contains(await AuditOfAsync(id), entry => entry.Action == AuditAction.SourceChanged);
    }

    [Fact]
    public async Task A_town_hall_proposes_and_does_not_decide()
    {
        var (id, office) = (await Data.SourceAsync(), await Data.OfficeAsync());
        var townHall = await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Municipality, Roles.Caseworker, office));
        var form = await townHall.OpenFormAsync($"/admin/sources/{id}");
        form["Input.Title"] = "Theirs";
        await form.SubmitAsync();
        var other = await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Municipality, Roles.Caseworker, office));

        Assert.False((await other.OpenAsync(await ProposalPathAsync(id))).Has("form.accept"));
    }

    [Fact]
    public async Task A_form_from_before_somebody_elses_change_shows_theirs()
    {
        var id = await Data.SourceAsync();
        var old = await (await CaseworkerAsync()).OpenFormAsync($"/admin/sources/{id}");
        var form = await (await CaseworkerAsync()).OpenFormAsync($"/admin/sources/{id}");
        form["Input.Title"] = "Theirs";
        await form.SubmitAsync();
        await AcceptAsync(await CaseworkerAsync(), id);

        old["Input.Title"] = "Mine";
        var page = await old.SubmitToPageAsync();
        var again = await HtmlForm.Read(old.Visitor, page).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Theirs", page.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
    }

    [Fact]
    public async Task A_cited_source_stays_and_says_where_it_is_cited()
    {
        var (cited, free) = (await Data.SourceAsync(), await Data.SourceAsync());
        var article = await Data.ArticleAsync();
        await Data.ChangeAsync(article, async (db, tracked) => await CiteAsync(db, tracked, cited));
        var caseworker = await CaseworkerAsync();

        var page = await caseworker.OpenAsync($"/admin/sources/{cited}/removal");
        var token = await caseworker.OpenFormAsync($"/admin/sources/{free}/removal");
        var forced = await HtmlPage.ReadAsync(await token.PostToAsync($"/admin/sources/{cited}/removal"));
        var removed = await token.SubmitAsync();

        Assert.Contains($"Article {article.Key}", page.Main, StringComparison.Ordinal);
        Assert.False(page.Has("main form"));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Redirect), (forced.Status, removed.StatusCode));
        Assert.Equal([cited], await App.AskAsync(db => db.Sources.Where(source => source.Id == cited || source.Id == free).Select(source => source.Id).ToListAsync()));
    }

    [Fact]
    public async Task The_list_goes_on_where_its_page_ended()
    {
        var word = TestData.NewKey("Decreto");
        for (var number = 0; number < 30; number++)
        {
            await Data.SourceAsync($"{word} igual");
        }

        var caseworker = await CaseworkerAsync();
        var first = await caseworker.OpenAsync($"/admin/sources?find={word}");
        var second = await caseworker.OpenAsync(first.Links.Single(link => link.Contains("after=", StringComparison.Ordinal)));

        Assert.Equal((25, 5), (first.Document.QuerySelectorAll("tbody tr").Length, second.Document.QuerySelectorAll("tbody tr").Length));
        Assert.Empty(Shown(first).Intersect(Shown(second)));
    }

    private static IEnumerable<string> Shown(HtmlPage page) => page.Document.QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href")!);

    private static async Task CiteAsync(PortalDbContext db, Article article, int source)
    {
        await db.Entry(article).Collection(thing => thing.Citations).LoadAsync();
        article.Cite([await db.Sources.SingleAsync(other => other.Id == source)]);
    }

    private async Task<Visitor> CaseworkerAsync() => await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Caseworker));

    private async Task<string> ProposalPathAsync(int id) => $"/admin/proposals/{await App.AskAsync(db =>
        db.Proposals.Where(proposal => proposal.Subject == ProposalSubject.Source && proposal.SubjectId == id).MaxAsync(proposal => proposal.Id))}";

    private async Task AcceptAsync(Visitor visitor, int id) => await (await visitor.OpenFormAsync(await ProposalPathAsync(id), "form.accept")).SubmitAsync();

    private static async Task<HtmlForm> FilledAsync(Visitor caseworker, string title)
    {
        var form = await caseworker.OpenFormAsync("/admin/sources/new");
        form["Input.Title"] = title;
        form["Input.Publisher"] = "Asamblea";
        form["Input.Url"] = "https://example.org/ley";
        form["Input.Published"] = "2025-08";
        return form;
    }

    private Task<List<AuditEntry>> AuditOfAsync(int id) => App.AskAsync(db => db.AuditEntries.Where(entry => entry.Subject == $"source {id}").ToListAsync());
}
