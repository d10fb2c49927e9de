using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Facts;

public sealed class ChangeFactTests(PortalApp app) : FactTest(app)
{
    [Fact]
    public async Task Four_clicks_after_signing_in_a_corrected_number_is_on_the_page_of_readers()
    {
        var phone = await Data.PhoneAsync("+50322336677");
        var article = await Data.ArticleAsync(html: $"<p>Call {{{{phone:{phone.Key}}}}}</p>");
        var visitor = await CaseworkerAsync();

        var list = await visitor.OpenAsync((await visitor.OpenAsync("/admin")).Links.Single(link => link == "/admin/facts"));
        var find = HtmlForm.Read(visitor, list, "form[role=search]");
        var found = await visitor.OpenAsync($"/admin/facts?find={Uri.EscapeDataString("2233-6677")}");
        var form = await visitor.OpenFormAsync(found.Links.Single(link => link == PathOf(phone)));
        form["Input.Value"] = "+503 2233-6688";
        var response = await form.SubmitAsync();

        Assert.True(find.Has("find"));
        Assert.Equal(PathOf(phone), Visitor.PathOf(response));
        Assert.Equal(("+50322336688", "+503 2233-6688"), ((await ReloadAsync(phone)).Value, (await ReloadAsync(phone)).Display));
        Assert.Contains("+503 2233-6688", (await Visitor.OpenAsync($"/en/la-union/rights/{article.Key}-en")).Main, StringComparison.Ordinal);
        var entry = Assert.Single(await AuditOfAsync($"fact {phone.Id}"));
        Assert.Equal(AuditAction.FactChanged, entry.Action);
        Assert.StartsWith("+50322336677 ·", entry.Before, StringComparison.Ordinal);
        Assert.StartsWith("+50322336688 · +503 2233-6688 ·", entry.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_value_is_the_first_field_of_the_form()
    {
        var page = await (await CaseworkerAsync()).OpenAsync(PathOf(await Data.PhoneAsync("22334455")));

        Assert.Equal("Input.Value", page.Document.QuerySelector("main form input:not([type=hidden])")!.GetAttribute("name"));
    }

    [Fact]
    public async Task Whether_it_answers_on_WhatsApp_is_no_word_and_holds_at_once()
    {
        var phone = await Data.PhoneAsync("+50322334401");
        await Data.ConfirmAsync(phone);
        var form = await (await CaseworkerAsync()).OpenFormAsync(PathOf(phone));
        form.Choose("Input.IsWhatsApp", "true");

        Assert.Equal(HttpStatusCode.Redirect, (await form.SubmitAsync()).StatusCode);

        Assert.Equal((true, null), ((await ReloadAsync(phone)).IsWhatsApp, (await ReloadAsync(phone)).ConfirmedOn));
    }

    [Theory]
    [InlineData("", "Enter the number, the address or the price")]
    [InlineData("call us", "A phone has digits, with + before a country code: +503 2604 1234.")]
    [InlineData("javascript:alert(1)", "A phone has digits, with + before a country code: +503 2604 1234.")]
    [InlineData("<script>", "A phone has digits, with + before a country code: +503 2604 1234.")]
    public async Task A_number_that_is_none_is_refused_and_nothing_is_lost(string value, string error)
    {
        var phone = await Data.PhoneAsync("22334455");
        var form = await (await CaseworkerAsync()).OpenFormAsync(PathOf(phone));
        form["Input.Value"] = value;
        form["Input.Display"] = "2233-4457";

        var page = await form.SubmitToPageAsync();

        Assert.Equal((HttpStatusCode.BadRequest, error), (page.Status, page.ErrorFor("Input.Value")));
        Assert.Equal("2233-4457", HtmlForm.Read(form.Visitor, page)["Input.Display"]);
        Assert.Equal("22334455", (await ReloadAsync(phone)).Value);
    }

    [Fact]
    public async Task A_value_over_its_bounds_is_refused_beside_its_field()
    {
        var form = await (await CaseworkerAsync()).OpenFormAsync(PathOf(await Data.PhoneAsync("22334455")));
        form["Input.Value"] = new string('1', Fact.ValueMaxLength + 1);

        var page = await form.SubmitToPageAsync();

        Assert.Equal((HttpStatusCode.BadRequest, "This must be 160 characters or less"), (page.Status, page.ErrorFor("Input.Value")));
    }

    [Theory]
    [InlineData("2233-4455 (ask for Rosa)")]
    [InlineData("<b>2233-4455</b>")]
    public async Task Nobody_writes_words_beside_a_number_alone(string display)
    {
        var phone = await Data.PhoneAsync("22334455");
        var form = await (await CaseworkerAsync()).OpenFormAsync(PathOf(phone));
        form["Input.Display"] = display;

        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("A number has only digits", page.Errors, StringComparison.Ordinal);
        Assert.Equal("22334455", (await ReloadAsync(phone)).Display);
    }

    [Fact]
    public async Task A_number_that_is_read_otherwise_than_dialled_is_refused()
    {
        var phone = await Data.PhoneAsync("22334455");
        var form = await (await CaseworkerAsync()).OpenFormAsync(PathOf(phone));
        form["Input.Display"] = "2233-4466";

        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("2233-4466", page.Errors, StringComparison.Ordinal);
        Assert.Equal("22334455", (await ReloadAsync(phone)).Display);
    }

    [Fact]
    public async Task Who_saves_second_is_told_what_the_first_saved_and_may_still_save()
    {
        var phone = await Data.PhoneAsync("22334455");
        var (first, second) = (await (await CaseworkerAsync()).OpenFormAsync(PathOf(phone)), await (await CaseworkerAsync()).OpenFormAsync(PathOf(phone)));
        (first["Input.Value"], second["Input.Value"]) = ("22330001", "22330002");

        await first.SubmitAsync();
        var page = await second.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("changed this meanwhile, to: 22330001", page.Errors, StringComparison.Ordinal);
        var again = HtmlForm.Read(second.Visitor, page);
        Assert.Equal("22330002", again["Input.Value"]);
        Assert.Equal(HttpStatusCode.Redirect, (await again.SubmitAsync()).StatusCode);
        Assert.Equal("22330002", (await ReloadAsync(phone)).Value);
    }

    [Fact]
    public async Task A_form_sent_twice_acts_once_and_one_without_a_change_not_at_all()
    {
        var phone = await Data.PhoneAsync("22334455");
        var form = await (await CaseworkerAsync()).OpenFormAsync(PathOf(phone));
        form["Input.Value"] = "22330003";

        await form.SubmitAsync();
        var again = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Single(await AuditOfAsync($"fact {phone.Id}"));
    }

    [Fact]
    public async Task Fields_that_the_form_does_not_have_change_nothing()
    {
        var phone = await Data.PhoneAsync("22334455");
        var before = await ReloadAsync(phone);
        var form = await (await CaseworkerAsync()).OpenFormAsync(PathOf(phone));
        foreach (var name in (string[])["Key", "Kind", "InstitutionId", "ConfirmedOn", "ConfirmedById", "Label[de]", "Input.Label[de]", "Input.Label[es]", "Input.Texts[es].Label", "Input.Note[es]", "Input.EmergencyPlace", "Input.ReviewMonths", "Id", "Input.Id", "Input.Key", "Input.Kind", "Input.ConfirmedOn"])
        {
            form.Smuggle(name, "1");
        }

        await form.SubmitAsync();

        var after = await ReloadAsync(phone);
        Assert.Equal((before.Key, before.Kind, before.InstitutionId, before.ConfirmedOn, before.Description), (after.Key, after.Kind, after.InstitutionId, after.ConfirmedOn, after.Description));
        Assert.Empty(await AuditOfAsync($"fact {phone.Id}"));
    }

    [Fact]
    public async Task Another_value_is_no_more_confirmed()
    {
        var phone = await Data.PhoneAsync("22334455");
        await Data.ConfirmAsync(phone);
        var form = await (await CaseworkerAsync()).OpenFormAsync(PathOf(phone));
        form["Input.Value"] = "22334456";

        await form.SubmitAsync();

        Assert.Null((await ReloadAsync(phone)).ConfirmedOn);
    }

    [Fact]
    public async Task The_form_says_where_the_fact_is_used()
    {
        var phone = await Data.PhoneAsync("22334455");
        var article = await Data.ArticleAsync(html: $"<p>{{{{phone:{phone.Key}}}}}</p>");
        var (service, office) = (await Data.ServiceAsync(), await Data.OfficeAsync());
        await Data.ChangeAsync(service, async (db, tracked) => tracked.Reach(null, true, [await db.Facts.SingleAsync(fact => fact.Id == phone.Id)]));
        await Data.ChangeAsync(office, async (db, tracked) => tracked.Reach(null, "es", [await db.Facts.SingleAsync(fact => fact.Id == phone.Id)]));

        var page = await (await CaseworkerAsync()).OpenAsync(PathOf(phone));

        Assert.Equal(
            [$"/admin/articles/{article.Id}", $"/admin/services/{service.Id}", $"/admin/offices/{office.Id}"],
            page.Document.QuerySelectorAll(".side ul:not(.links) a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_fact_that_is_not_there_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await CaseworkerAsync()).GetAsync($"/admin/facts/{int.MaxValue}")).StatusCode);
}
