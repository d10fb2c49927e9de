using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Sources;

public sealed class SourceTests(PortalApp app) : WebTest(app)
{
    [Fact]
    public async Task A_new_source_is_found_by_its_title_and_added_once()
    {
        var (caseworker, title) = (await CaseworkerAsync(), $"Ley {TestData.NewKey("s")}");
        var form = await FilledAsync(caseworker, title);

        var answers = new[] { await form.SubmitAsync(), await form.SubmitAsync() };

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        var source = await App.AskAsync(db => db.Sources.SingleAsync(source => source.Title == title));
        Assert.Equal(("https://example.org/ley", "2025-08"), (source.Url, source.Published?.Value));
        Assert.Contains($"/admin/sources/{source.Id}", (await caseworker.OpenAsync($"/admin/sources?find={Uri.EscapeDataString(title)}")).Links);
        Assert.Single(await AuditOfAsync(source.Id), entry => entry.Action == AuditAction.SourceAdded);
    }

    [Theory]
    [InlineData("Input.Title", "", "Enter the title")]
    [InlineData("Input.Publisher", "", "Enter who published it")]
    [InlineData("Input.Url", "http://example.org/ley", "The address of a source begins with https.")]
    [InlineData("Input.Url", "javascript:alert(1)", "The address of a source begins with https.")]
    [InlineData("Input.Url", "ley", "The address of a source begins with https.")]
    [InlineData("Input.Published", "ayer", "Write a date such as 2025, 2025-08 or 2025-08-07")]
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
    public async Task A_change_is_in_force_at_once_and_in_the_audit_log()
    {
        var title = TestData.NewKey("Reglamento");
        var id = await Data.SourceAsync(title);
        var article = await Data.ArticleAsync();
        await Data.ChangeAsync(article, async (db, tracked) => await CiteAsync(db, tracked, id));
        var form = await (await CaseworkerAsync()).OpenFormAsync($"/admin/sources/{id}");
        form["Input.Title"] = $"{title} nuevo";

        await form.SubmitAsync();

        var page = await Visitor.OpenAsync($"/en/la-union/rights/{article.Key}-en");
        Assert.Contains($"{title} nuevo", page.Main, StringComparison.Ordinal);
        Assert.StartsWith(title, Assert.Single(await AuditOfAsync(id)).Before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_from_before_somebody_elses_save_shows_theirs()
    {
        var id = await Data.SourceAsync();
        var old = await (await CaseworkerAsync()).OpenFormAsync($"/admin/sources/{id}");
        var form = await (await CaseworkerAsync()).OpenFormAsync($"/admin/sources/{id}");
        form["Input.Title"] = "Theirs";
        await form.SubmitAsync();

        old["Input.Title"] = "Mine";
        var page = await old.SubmitToPageAsync();
        var again = await HtmlForm.Read(old.Visitor, page).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Theirs", page.Errors, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal("Mine", await App.AskAsync(db => db.Sources.Where(source => source.Id == id).Select(source => source.Title).SingleAsync()));
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
