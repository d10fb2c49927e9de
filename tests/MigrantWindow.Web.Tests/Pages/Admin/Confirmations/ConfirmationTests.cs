using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Confirmations;

public sealed class ConfirmationTests(PortalApp app) : AdminTest(app)
{
    [Fact]
    public async Task One_click_confirms_an_article_in_all_its_languages_in_the_name_of_the_own_institution()
    {
        var article = await Data.ArticleAsync();
        var visitor = await SignedInAsync(Roles.Ombudsman, await Data.OfficeAsync());
        var path = $"/admin/articles/{article.Id}/confirmation";

        var response = await (await visitor.OpenFormAsync(path)).SubmitAsync();

        Assert.Equal(path, Visitor.PathOf(response));
        foreach (var (language, section) in new[] { ("es", "derechos"), ("en", "rights"), ("fr", "droits") })
        {
            Assert.True((await Visitor.OpenAsync($"/{language}/la-union/{section}/{article.Key}-{language}")).Has(".freshness.confirmed"), language);
        }

        var entry = Assert.Single(await AuditOfAsync($"article {article.Id}"));
        Assert.Equal((AuditAction.Confirmed, await NameOfAsync("pddh")), (entry.Action, entry.After));
    }

    [Fact]
    public async Task The_page_shows_the_thing_and_in_whose_name_it_is_confirmed()
    {
        var office = await Data.OfficeAsync();
        var page = await (await SignedInAsync(Roles.Ombudsman, office)).OpenAsync($"/admin/offices/{office.Id}/confirmation");

        Assert.Contains("Monday to Friday: 8:00–16:00", page.Main, StringComparison.Ordinal);
        Assert.Contains("confirmed by", page.Main, StringComparison.Ordinal);
        Assert.Equal("Office (en)", page.Text("h2"));
    }

    [Fact]
    public async Task A_button_pressed_twice_confirms_once_and_pressed_later_once_more()
    {
        var phone = await Data.PhoneAsync("22334455");
        var form = await (await SignedInAsync(Roles.Ombudsman, await Data.OfficeAsync())).OpenFormAsync($"/admin/facts/{phone.Id}/confirmation");

        await form.SubmitAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await form.SubmitAsync()).StatusCode);

        Assert.Equal(1, await App.AskAsync(db => db.Facts.Where(fact => fact.Id == phone.Id).SelectMany(fact => fact.Confirmations).CountAsync()));
        Assert.Single(await AuditOfAsync($"fact {phone.Id}"));
    }

    [Fact]
    public async Task A_town_hall_confirms_in_the_name_of_the_partner_of_an_own_office()
    {
        var (own, foreign) = (await Data.OfficeAsync(), await Data.OfficeAsync());
        foreach (var (office, key) in new[] { (own, "alcaldia-la-union-sur"), (foreign, "pddh") })
        {
            await Data.ChangeAsync(office, async (db, tracked) => tracked.WorkWith([await db.Institutions.SingleAsync(institution => institution.Key == key)]));
        }

        await (await (await SignedInAsync(Roles.Municipality, own)).OpenFormAsync($"/admin/offices/{own.Id}/confirmation")).SubmitAsync();

        Assert.Equal("alcaldia-la-union-sur", await App.AskAsync(db => db.Offices.Where(office => office.Id == own.Id).Select(office => office.ConfirmedBy!.Key).SingleAsync()));
    }

    [Fact]
    public async Task Whoever_speaks_for_no_institution_confirms_nothing_and_is_told_why()
    {
        var office = await Data.OfficeAsync();

        var page = await (await (await SignedInAsync(Roles.Municipality, office)).OpenFormAsync($"/admin/offices/{office.Id}/confirmation")).SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("for which institution you speak", page.Errors, StringComparison.Ordinal);
        Assert.Null(await App.AskAsync(db => db.Offices.Where(stored => stored.Id == office.Id).Select(stored => stored.ConfirmedOn).SingleAsync()));
    }

    [Fact]
    public async Task The_button_on_another_page_leads_back_to_it_and_nowhere_else()
    {
        var phone = await Data.PhoneAsync("22334455");
        var visitor = await SignedInAsync(Roles.Ombudsman, await Data.OfficeAsync());
        var form = await visitor.OpenFormAsync($"/admin/facts/{phone.Id}", "form[action$=confirmation]");

        Assert.Equal($"/admin/facts/{phone.Id}", Visitor.PathOf(await form.SubmitAsync()));

        form["returnUrl"] = "https://example.org/";
        Assert.Equal($"/admin/facts/{phone.Id}/confirmation", Visitor.PathOf(await form.SubmitAsync()));
    }

    [Fact]
    public async Task What_is_out_of_reach_is_not_found()
    {
        var (own, foreign) = (await Data.OfficeAsync(), await Data.OfficeAsync());
        var visitor = await SignedInAsync(Roles.Ombudsman, own);
        var form = await visitor.OpenFormAsync($"/admin/offices/{own.Id}/confirmation");

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/admin/offices/{foreign.Id}/confirmation")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await form.PostToAsync($"/admin/offices/{foreign.Id}/confirmation")).StatusCode);
        Assert.Null(await App.AskAsync(db => db.Offices.Where(stored => stored.Id == foreign.Id).Select(stored => stored.ConfirmedOn).SingleAsync()));
    }

    [Fact]
    public async Task A_confidential_address_is_not_shown()
    {
        const string Secret = "Calle Secreta 7";
        var service = await Data.ServiceAsync(confidential: true, address: Secret);

        var page = await (await SignedInAsync(Roles.Ombudsman, await Data.OfficeAsync())).OpenAsync($"/admin/services/{service.Id}/confirmation");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain(Secret, page.Source, StringComparison.Ordinal);
    }

    private async Task<Visitor> SignedInAsync(string institution, Office office) => await Staff.SignedInAsync(await Staff.StaffAsync(institution, Roles.Caseworker, office));

    private Task<List<AuditEntry>> AuditOfAsync(string subject) => App.AskAsync(db => db.AuditEntries.AsNoTracking().Where(entry => entry.Subject == subject).ToListAsync());

    private async Task<string> NameOfAsync(string key) =>
        (await App.AskAsync(db => db.Institutions.Where(institution => institution.Key == key).Select(institution => institution.Name).SingleAsync())).In("es");
}
