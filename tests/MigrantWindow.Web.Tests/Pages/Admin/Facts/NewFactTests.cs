using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Facts;

public sealed class NewFactTests(PortalApp app) : FactTest(app)
{
    [Fact]
    public async Task A_new_price_is_stored_with_a_point_and_audited()
    {
        var key = TestData.NewKey("fee");

        var response = await (await FilledAsync(key, "Price", "10,31")).SubmitAsync();

        var fact = await App.AskAsync(db => db.Facts.SingleAsync(stored => stored.Key == key));
        Assert.Equal(PathOf(fact, "words"), Visitor.PathOf(response));
        Assert.Equal((FactKind.Price, "10.31", true), (fact.Kind, fact.Value, fact.IsHidden));
        Assert.Equal(AuditAction.FactAdded, Assert.Single(await AuditOfAsync($"fact {fact.Id}")).Action);
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_fact()
    {
        var key = TestData.NewKey("twice");
        var form = await FilledAsync(key, "Phone", "2233-4455");

        await form.SubmitAsync();
        var page = await form.SubmitToPageAsync();

        Assert.Equal("There is one of this key already. Correct that one, or choose another key.", page.ErrorFor("Input.Key"));
        Assert.Equal(1, await App.AskAsync(db => db.Facts.CountAsync(stored => stored.Key == key)));
    }

    [Theory]
    [InlineData("Not A Slug", "Phone", "22334455", "Input.Key")]
    [InlineData("", "Phone", "22334455", "Input.Key")]
    [InlineData("right", "", "22334455", "Input.Kind")]
    [InlineData("right", "7", "22334455", "Input.Kind")]
    [InlineData("right", "Price", "free", "Input.Value")]
    [InlineData("right", "Email", "a@b.org?bcc=c@d.org", "Input.Value")]
    [InlineData("right", "Phone", "", "Input.Value")]
    public async Task What_is_wrong_is_said_beside_its_field(string key, string kind, string value, string field)
    {
        var page = await (await FilledAsync(key == "right" ? TestData.NewKey(key) : key, kind, value)).SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.NotNull(page.ErrorFor(field));
    }

    [Fact]
    public async Task An_empty_form_is_refused()
    {
        var page = await (await (await CaseworkerAsync()).OpenFormAsync("/admin/facts/new")).SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Choose the institution it belongs to", page.ErrorFor("Input.InstitutionId"));
    }

    [Fact]
    public async Task Nobody_can_name_a_new_fact_or_choose_it_before_a_second_person_has_accepted_its_name()
    {
        var key = TestData.NewKey("desk");
        var author = await CaseworkerAsync();
        var filled = await FilledAsync(key, "Phone", "2233-4455", author);
        var words = HtmlForm.Read(author, await author.FollowAsync(await filled.SubmitAsync()));
        var (service, article) = (await Data.ServiceAsync(), await Data.ArticleAsync());

        words["Input.Texts[es].Label"] = "Ventanilla";
        words["Input.Texts[es].Note"] = "Pregunte por Rosa";
        await words.SubmitAsync();
        var editor = await author.OpenFormAsync($"/admin/articles/{article.Id}/es/draft");
        editor["Input.Body"] = $"Llame a {{{{phone:{key}}}}}";
        var refused = await editor.SubmitToPageAsync();
        var choices = (await author.OpenAsync($"/admin/services/{service.Id}")).Main;
        var fact = await App.AskAsync(db => db.Facts.SingleAsync(stored => stored.Key == key));
        await AcceptAsync(fact);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("There is no fact", refused.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Ventanilla", choices, StringComparison.Ordinal);
        Assert.DoesNotContain(key, refused.Text("details"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await HtmlForm.Read(author, refused).SubmitAsync()).StatusCode);
        Assert.Equal(("Ventanilla", "Pregunte por Rosa"), ((await ReloadAsync(fact)).Label.In("es"), (await ReloadAsync(fact)).Note.In("es")));
    }

    private async Task<HtmlForm> FilledAsync(string key, string kind, string value, Visitor? author = null)
    {
        var form = await (author ?? await CaseworkerAsync()).OpenFormAsync("/admin/facts/new");
        form["Input.Key"] = key;
        form["Input.Kind"] = kind;
        form["Input.Value"] = value;
        form["Input.InstitutionId"] = $"{await App.AskAsync(db => db.Institutions.Where(institution => institution.Key == "pddh").Select(institution => institution.Id).SingleAsync())}";
        return form;
    }
}
