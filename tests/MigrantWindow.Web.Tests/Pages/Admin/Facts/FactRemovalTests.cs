using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Facts;

public sealed class FactRemovalTests(PortalApp app) : FactTest(app)
{
    [Fact]
    public async Task What_is_shown_nowhere_is_removed_with_its_confirmations_and_the_log_keeps_what_it_was()
    {
        var phone = await Data.PhoneAsync("22334455");
        await Data.ConfirmAsync(phone);
        var visitor = await CaseworkerAsync();

        var response = await (await visitor.OpenFormAsync(PathOf(phone, "removal"))).SubmitAsync();

        Assert.Equal("/admin/facts", Visitor.PathOf(response));
        Assert.False(await App.AskAsync(db => db.Facts.AnyAsync(fact => fact.Id == phone.Id)));
        var entry = Assert.Single(await AuditOfAsync($"fact {phone.Id}"));
        Assert.Equal(AuditAction.FactRemoved, entry.Action);
        Assert.StartsWith($"{phone.Key}: 22334455", entry.Before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_text_names_stays_and_the_page_says_where()
    {
        var phone = await Data.PhoneAsync("22334455");
        var visitor = await CaseworkerAsync();
        var form = await visitor.OpenFormAsync(PathOf(phone, "removal"));
        var article = await Data.ArticleAsync(html: $"<p>{{{{phone:{phone.Key}}}}}</p>");

        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("It is still shown", page.Errors, StringComparison.Ordinal);
        Assert.Contains($"/admin/articles/{article.Id}", page.Links);
        Assert.False(page.Has("main form button"));
        Assert.NotNull(await ReloadAsync(phone));
    }

    [Fact]
    public async Task What_stands_in_the_emergency_strip_stays()
    {
        var police = await App.AskAsync(db => db.Facts.SingleAsync(fact => fact.Key == "police"));
        var form = await (await CaseworkerAsync()).OpenFormAsync(PathOf(police, "removal"));

        Assert.Equal(HttpStatusCode.BadRequest, (await form.SubmitAsync()).StatusCode);
        Assert.NotNull(await ReloadAsync(police));
    }

    [Fact]
    public async Task A_key_that_another_one_begins_with_is_not_taken_for_it()
    {
        var phone = await Data.PhoneAsync("22334455");
        await Data.ArticleAsync(html: $"<p>{{{{phone:{phone.Key}-office}}}}</p>");

        var response = await (await (await CaseworkerAsync()).OpenFormAsync(PathOf(phone, "removal"))).SubmitAsync();

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }
}
