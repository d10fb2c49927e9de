using System.Net;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Articles;

public sealed class TextsInTimeTests(PortalApp app) : ClockTest(app)
{
    private readonly Newsroom _room = new(app);

    [Fact]
    public async Task A_text_with_a_day_comes_and_goes_by_itself()
    {
        var (author, colleague, article) = (await _room.SignInAsync(), await _room.SignInAsync(), await Data.ArticleAsync());
        var path = $"/es/la-union/derechos/{article.Key}-es";
        await Newsroom.WriteAsync(author, article.Id, "es", "Desde pasado mañana");
        var today = DateOnly.FromDateTime(Local.Date);

        await Newsroom.ApproveAsync(colleague, article.Id, today.AddDays(2), today.AddDays(4));

        Assert.Equal($"Title {article.Key} (es)", (await Visitor.OpenAsync(path)).Heading);
        App.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal("Desde pasado mañana", (await Visitor.OpenAsync(path)).Heading);
        App.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(HttpStatusCode.NotFound, (await Visitor.OpenAsync(path)).Status);
    }

    [Fact]
    public async Task What_was_typed_when_the_session_ended_is_there_again()
    {
        var office = await Data.OfficeAsync();
        var (user, other, article) = (
            await Staff.StaffAsync(Roles.Ombudsman, Roles.Caseworker, office), await Staff.StaffAsync(Roles.Ombudsman, Roles.Caseworker, office), await Data.ArticleAsync());
        var path = $"/admin/articles/{article.Id}/es/draft";
        var form = await (await Staff.SignedInAsync(user)).OpenFormAsync(path);
        form["Input.Body"] = "Un párrafo que no quiero escribir otra vez.";
        App.Clock.Advance(StaffSession.Idle + TimeSpan.FromMinutes(1));

        var refused = await form.SubmitAsync();
        var author = await Staff.SignedInAsync(user);
        var back = await author.OpenFormAsync(path);

        Assert.StartsWith("/account/sign-in", Visitor.PathOf(refused), StringComparison.Ordinal);
        Assert.Contains("You were signed out while you wrote", back.Page.Main, StringComparison.Ordinal);
        Assert.Equal("Un párrafo que no quiero escribir otra vez.", back["Input.Body"].Trim());
        Assert.DoesNotContain("otra vez", (await (await Staff.SignedInAsync(other)).OpenAsync(path)).Source, StringComparison.Ordinal);
        Assert.Equal(1, await _room.RevisionsAsync(article.Id));
        Assert.Equal(HttpStatusCode.Redirect, (await back.SubmitAsync()).StatusCode);
        Assert.Equal(2, await _room.RevisionsAsync(article.Id));
        Assert.DoesNotContain("You were signed out", (await author.OpenAsync(path)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_link_shows_the_draft_to_an_outsider_until_it_expires()
    {
        var (author, article) = (await _room.SignInAsync(), await Data.ArticleAsync());
        await Newsroom.WriteAsync(author, article.Id, "es", "Borrador secreto", submit: false);
        var page = await (await author.OpenFormAsync($"/admin/articles/{article.Id}/es/draft/preview-link")).SubmitToPageAsync();
        var path = new Uri(page.Text(".secret")).PathAndQuery;

        var seen = await Visitor.OpenAsync(path);
        App.Clock.Advance(PreviewLink.Lifetime);
        var late = await Visitor.OpenAsync(path);

        Assert.Contains("Borrador secreto", seen.Main, StringComparison.Ordinal);
        Assert.Equal("no-store", $"{seen.Response.Headers.CacheControl}");
        Assert.Equal(HttpStatusCode.NotFound, late.Status);
        Assert.DoesNotContain("secreto", late.Source, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Visitor.OpenAsync("/preview/nothing")).Status);
    }

    [Fact]
    public async Task What_is_overdue_is_found_in_the_list_and_counted_today()
    {
        var (author, article) = (await _room.SignInAsync(), await Data.ArticleAsync());
        await Data.ConfirmAsync(article);
        App.Clock.Advance(TimeSpan.FromDays(400));
        author = await _room.SignInAsync();

        Assert.Contains($"/admin/articles/{article.Id}", (await author.OpenAsync("/admin/articles?state=Overdue")).Links);
        Assert.Contains("to be confirmed again", (await author.OpenAsync("/admin")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kept_text_meets_what_a_colleague_saved_meanwhile()
    {
        var office = await Data.OfficeAsync();
        var (user, article) = (await Staff.StaffAsync(Roles.Ombudsman, Roles.Caseworker, office), await Data.ArticleAsync());
        var path = $"/admin/articles/{article.Id}/es/draft";
        var form = await (await Staff.SignedInAsync(user)).OpenFormAsync(path);
        form["Input.Body"] = "Texto de quien se fue.";
        App.Clock.Advance(StaffSession.Idle + TimeSpan.FromMinutes(1));
        await form.SubmitAsync();
        await Newsroom.WriteAsync(await _room.SignInAsync(), article.Id, "es", "De la colega", submit: false);

        var page = await (await (await Staff.SignedInAsync(user)).OpenFormAsync(path)).SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("colega", page.Text(".difference"), StringComparison.Ordinal);
        Assert.Contains("Texto de quien se fue.", page.Text("textarea[name='Input.Body']"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_typed_past_the_end_of_the_session_is_there_again_with_its_ticks()
    {
        var (user, service) = (await Staff.StaffAsync(Roles.Iom, Roles.Caseworker), await Data.ServiceAsync());
        var path = $"/admin/services/{service.Id}";
        var form = await (await Staff.SignedInAsync(user)).OpenFormAsync(path, "main form");
        (form["Input.Texts[es].Summary"], form["Note"]) = ("Un resumen largo, pensado", "Así lo dice la ley");
        form.Choose("Input.Languages", "es", "fr");
        App.Clock.Advance(StaffSession.Idle + TimeSpan.FromMinutes(1));
        await form.SubmitAsync();

        var author = await Staff.SignedInAsync(user);
        var back = await author.OpenFormAsync(path, "main form");
        var other = await (await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Iom, Roles.Caseworker))).OpenAsync(path);
        var saved = await back.SubmitAsync();

        Assert.Contains("You were signed out while you wrote", back.Page.Main, StringComparison.Ordinal);
        Assert.Equal(("Un resumen largo, pensado", "Así lo dice la ley"), (back["Input.Texts[es].Summary"].Trim(), back["Note"].Trim()));
        Assert.Equal(["es", "fr"], back.Values("Input.Languages").Order());
        Assert.DoesNotContain("pensado", other.Source, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.DoesNotContain("You were signed out", (await author.OpenAsync(path)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_article_typed_past_the_end_of_the_session_is_there_again()
    {
        var user = await Staff.StaffAsync(Roles.Ombudsman, Roles.Caseworker, await Data.OfficeAsync());
        var form = await (await Staff.SignedInAsync(user)).OpenFormAsync("/admin/articles/new");
        (form["Input.Title"], form["Input.Body"]) = ("Nuevo y largo", "Mucho trabajo.");
        App.Clock.Advance(StaffSession.Idle + TimeSpan.FromMinutes(1));
        await form.SubmitAsync();

        var back = await (await Staff.SignedInAsync(user)).OpenFormAsync("/admin/articles/new");

        Assert.Equal(("Nuevo y largo", "Mucho trabajo."), (back["Input.Title"], back["Input.Body"].Trim()));
    }
}
