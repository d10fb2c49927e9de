using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Search;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Synonyms;

public sealed class SynonymTests(PortalApp app) : AdminTest(app)
{
    [Fact]
    public async Task Everyday_words_are_added_once_changed_and_removed_and_the_audit_log_tells_of_it()
    {
        var (caseworker, saying) = (await CaseworkerAsync(), TestData.NewKey("saying"));
        var form = await caseworker.OpenFormAsync("/admin/synonyms/new");
        (form["Language"], form["Input.Sayings"], form["Input.Meaning"]) = ("es", $"{saying}; otro", "documento");
        await form.SubmitAsync();
        await form.SubmitAsync();
        var added = await SingleAsync(saying);

        var edit = await caseworker.OpenFormAsync($"/admin/synonyms/{added.Id}");
        edit["Input.Meaning"] = "DUI";
        await edit.SubmitAsync();

        Assert.Equal("DUI", (await SingleAsync(saying)).Meaning);
        Assert.Contains(saying, (await caseworker.OpenAsync($"/admin/synonyms?find={saying}")).Main, StringComparison.Ordinal);

        var remove = await caseworker.OpenFormAsync($"/admin/synonyms/{added.Id}");
        await remove.PostToAsync($"/admin/synonyms/{added.Id}?handler=Remove");
        Assert.False(await App.AskAsync(db => db.Synonyms.AnyAsync(synonym => synonym.Id == added.Id)));
        var acts = await App.AskAsync(db => db.AuditEntries.Where(entry => entry.Subject == $"synonym {added.Id}").OrderBy(entry => entry.Number).Select(entry => entry.Action).ToListAsync());
        Assert.Equal([AuditAction.SynonymAdded, AuditAction.SynonymChanged, AuditAction.SynonymRemoved], acts);
    }

    [Theory]
    [InlineData("", "documento", "Input.Sayings")]
    [InlineData("papeles", "", "Input.Meaning")]
    [InlineData(" ; ", "documento", "Input.Sayings")]
    [InlineData("una frase de cinco palabras", "documento", "Input.Sayings")]
    public async Task What_is_wrong_is_said_beside_its_field_and_nothing_is_lost(string sayings, string meaning, string field)
    {
        var form = await (await CaseworkerAsync()).OpenFormAsync("/admin/synonyms/new");
        (form["Input.Sayings"], form["Input.Meaning"]) = (sayings, meaning);

        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.NotNull(page.ErrorFor(field));
        Assert.Equal(meaning, HtmlForm.Read(form.Visitor, page)["Input.Meaning"]);
    }

    [Fact]
    public async Task Whoever_saves_second_sees_both_and_loses_nothing()
    {
        var id = await Data.SynonymAsync();
        var (first, second) = (await (await CaseworkerAsync()).OpenFormAsync($"/admin/synonyms/{id}"), await (await CaseworkerAsync()).OpenFormAsync($"/admin/synonyms/{id}"));
        (first["Input.Meaning"], second["Input.Meaning"]) = ("primero", "segundo");
        await first.SubmitAsync();

        var page = await second.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("primero", page.Main, StringComparison.Ordinal);
        await HtmlForm.Read(second.Visitor, page).SubmitAsync();
        Assert.Equal("segundo", await App.AskAsync(db => db.Synonyms.Where(synonym => synonym.Id == id).Select(synonym => synonym.Meaning).SingleAsync()));
    }

    [Fact]
    public async Task Words_that_were_searched_in_vain_are_listed_by_how_often_and_lead_to_the_form()
    {
        var (words, day) = (TestData.NewKey("vano"), DateOnly.FromDateTime(Data.Now));
        await Data.SaveAsync(new FailedSearch(day, "es", words, 3));
        await Data.SaveAsync(new FailedSearch(day.AddDays(-1), "es", words, 4));
        await Data.SaveAsync(new FailedSearch(day.AddDays(-60), "es", words, 100));
        var caseworker = await CaseworkerAsync();

        var page = await caseworker.OpenAsync("/admin/searches");
        var row = page.Document.QuerySelectorAll("tbody tr").Single(line => line.TextContent.Contains(words, StringComparison.Ordinal));
        var form = await caseworker.OpenFormAsync(row.QuerySelector("a")!.GetAttribute("href")!);

        Assert.Equal("7", row.QuerySelector("td.number")!.TextContent.Trim());
        Assert.Equal((words, "es"), (form["Input.Sayings"], form["Language"]));
        Assert.Contains("/admin/searches", (await caseworker.OpenAsync("/admin")).Links);
    }

    private Task<Synonym> SingleAsync(string saying) => App.AskAsync(db => db.Synonyms.AsNoTracking().SingleAsync(synonym => synonym.Sayings.StartsWith(saying)));

    private async Task<Visitor> CaseworkerAsync() => await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Caseworker));
}
