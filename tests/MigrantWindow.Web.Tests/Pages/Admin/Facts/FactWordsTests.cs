using System.Net;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Facts;

/// <summary>The words of a fact are changed by two people; its value by one.</summary>
public sealed class FactWordsTests(PortalApp app) : FactTest(app)
{
    [Fact]
    public async Task Readers_see_another_name_and_note_once_a_colleague_has_accepted_them_and_they_are_no_more_confirmed()
    {
        var phone = await Data.PhoneAsync("22334455");
        await Data.ConfirmAsync(phone);
        var article = await Data.ArticleAsync(html: $"<p>Call {{{{phone:{phone.Key}}}}}</p>");
        var form = await (await CaseworkerAsync()).OpenFormAsync(PathOf(phone, "words"));
        (form["Input.Texts[en].Label"], form["Input.Texts[en].Note"]) = ("Front desk", "Ask for Rosa");

        var saved = await form.SubmitAsync();
        var meanwhile = (await ReadAsync()).Main;
        var before = await ReloadAsync(phone);
        await AcceptAsync(phone);

        Assert.Equal(PathOf(phone), Visitor.PathOf(saved));
        Assert.DoesNotContain("Front desk", meanwhile, StringComparison.Ordinal);
        Assert.NotNull(before.ConfirmedOn);
        Assert.Contains("Front desk", (await ReadAsync()).Main, StringComparison.Ordinal);
        Assert.Contains("Ask for Rosa", (await ReadAsync()).Main, StringComparison.Ordinal);
        Assert.Null((await ReloadAsync(phone)).ConfirmedOn);
        Assert.Equal(AuditAction.FactChanged, (await AuditOfAsync($"fact {phone.Id}"))[^1].Action);

        Task<HtmlPage> ReadAsync() => Visitor.OpenAsync($"/en/la-union/rights/{article.Key}-en");
    }

    [Fact]
    public async Task Its_author_cannot_accept_it()
    {
        var phone = await Data.PhoneAsync("22334455");
        var author = await CaseworkerAsync();
        var form = await author.OpenFormAsync(PathOf(phone, "words"));
        form["Input.Texts[es].Label"] = "Mesa";
        await form.SubmitAsync();
        var path = $"/admin/proposals/{Assert.Single(await ProposalsToAsync(phone)).Id}";

        var answer = await HtmlPage.ReadAsync(await (await author.OpenFormAsync(path, "form.dismiss")).PostToAsync(path));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Nobody accepts their own proposal", answer.Errors, StringComparison.Ordinal);
        Assert.NotEqual("Mesa", (await ReloadAsync(phone)).Label.In("es"));
    }

    [Fact]
    public async Task A_place_in_the_strip_its_word_and_how_long_a_confirmation_holds_are_words_too()
    {
        var phone = await Data.PhoneAsync("+50322334401");
        var form = await (await CaseworkerAsync()).OpenFormAsync(PathOf(phone, "words"));
        (form["Input.EmergencyPlace"], form["Input.Texts[es].ShortLabel"], form["Input.ReviewMonths"]) = ("8", "Puerta", "6");

        await form.SubmitAsync();
        Assert.Null((await ReloadAsync(phone)).EmergencyOrder);
        await AcceptAsync(phone);

        var stored = await ReloadAsync(phone);
        Assert.Equal((8, "Puerta", 6), (stored.EmergencyOrder, stored.ShortLabel.In("es"), stored.ReviewMonths));
        await Data.ChangeAsync(phone, (_, tracked) => { tracked.LeaveEmergencyStrip(); return Task.CompletedTask; });
    }

    [Fact]
    public async Task A_value_corrected_meanwhile_stays_corrected()
    {
        var phone = await Data.PhoneAsync("22334455");
        var form = await (await CaseworkerAsync()).OpenFormAsync(PathOf(phone, "words"));
        form["Input.Texts[es].Label"] = "Mesa";
        form.Smuggle("Input.Value", "22330009");
        await form.SubmitAsync();
        var value = await (await CaseworkerAsync()).OpenFormAsync(PathOf(phone));
        value["Input.Value"] = "22334477";
        await value.SubmitAsync();

        await AcceptAsync(phone);

        Assert.Equal(("Mesa", "22334477"), ((await ReloadAsync(phone)).Label.In("es"), (await ReloadAsync(phone)).Value));
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field()
    {
        var form = await (await CaseworkerAsync()).OpenFormAsync(PathOf(await Data.PhoneAsync("22334455"), "words"));
        form["Input.Texts[en].Label"] = new string('x', Fact.LabelMaxLength + 1);
        form["Input.Texts[fr].Note"] = new string('x', Fact.NoteMaxLength + 1);
        form["Input.Texts[es].Label"] = "";
        form["Input.EmergencyPlace"] = "1";

        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("This must be 120 characters or less", page.ErrorFor("Input.Texts[en].Label"));
        Assert.Equal("This must be 400 characters or less", page.ErrorFor("Input.Texts[fr].Note"));
        Assert.Equal("Enter the name", page.ErrorFor("Input.Texts[es].Label"));
        Assert.Equal("Enter it in Spanish at least", page.ErrorFor("Input.Texts[es].ShortLabel"));
        Assert.Equal("“police” stands in this place. Choose another one.", page.ErrorFor("Input.EmergencyPlace"));
    }

    [Fact]
    public async Task Hostile_words_are_shown_as_words()
    {
        const string Words = "<img src=x onerror=alert(1)>\"'";
        var phone = await Data.PhoneAsync("22334455");
        var visitor = await CaseworkerAsync();
        var form = await visitor.OpenFormAsync(PathOf(phone, "words"));
        (form["Input.Texts[en].Label"], form["Input.Texts[en].Note"]) = (Words, Words);

        await form.SubmitAsync();
        await AcceptAsync(phone);
        var page = await visitor.OpenAsync(PathOf(phone));

        Assert.False(page.Has("main img"));
        Assert.Equal(Words, page.Heading);
    }

    [Fact]
    public async Task What_was_proposed_for_a_removed_fact_waits_no_more()
    {
        var phone = await Data.PhoneAsync("22334455");
        var author = await CaseworkerAsync();
        var form = await author.OpenFormAsync(PathOf(phone, "words"));
        form["Input.Texts[es].Label"] = "Mesa";
        await form.SubmitAsync();

        await (await author.OpenFormAsync(PathOf(phone, "removal"))).SubmitAsync();

        Assert.Equal(ProposalState.Dismissed, Assert.Single(await ProposalsToAsync(phone)).State);
    }
}
