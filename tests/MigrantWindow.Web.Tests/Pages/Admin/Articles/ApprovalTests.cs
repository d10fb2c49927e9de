using System.Net;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Articles;

public sealed class ApprovalTests(PortalApp app) : AdminTest(app)
{
    private readonly Newsroom _room = new(app);

    [Fact]
    public async Task Readers_see_what_a_colleague_approved_and_nothing_before()
    {
        var (author, colleague, article) = (await _room.SignInAsync(), await _room.SignInAsync(), await Data.ArticleAsync());
        await Newsroom.WriteAsync(author, article.Id, "es", "Nuevo título");
        Assert.Equal($"Title {article.Key} (es)", await _room.LiveTitleAsync(article.Id));

        var approved = await Newsroom.ApproveAsync(colleague, article.Id);

        Assert.Equal($"/admin/articles/{article.Id}", Visitor.PathOf(approved));
        Assert.Equal("Nuevo título", (await Visitor.OpenAsync($"/es/la-union/derechos/{article.Key}-es")).Heading);
    }

    [Fact]
    public async Task The_author_is_not_offered_the_text_and_cannot_send_it_anyway()
    {
        var (author, colleague, article) = (await _room.SignInAsync(), await _room.SignInAsync(), await Data.ArticleAsync());
        await Newsroom.WriteAsync(author, article.Id, "es", "Mío");

        var offered = await author.OpenAsync($"/admin/articles/{article.Id}/approval");
        var form = await colleague.OpenFormAsync($"/admin/articles/{article.Id}/approval");
        var mine = await author.OpenFormAsync($"/admin/articles/{article.Id}/es/draft/removal"); // for its token
        mine.Smuggle("Input.Texts", form["Input.Texts"]);
        var sent = await mine.PostToAsync($"/admin/articles/{article.Id}/approval");

        Assert.Contains("Nothing of this article waits for you", offered.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.NotEqual("Mío", await _room.LiveTitleAsync(article.Id));
    }

    [Fact]
    public async Task A_text_that_was_changed_after_it_was_read_is_not_approved()
    {
        var (author, colleague, article) = (await _room.SignInAsync(), await _room.SignInAsync(), await Data.ArticleAsync());
        await Newsroom.WriteAsync(author, article.Id, "es", "Leído");
        var read = await colleague.OpenFormAsync($"/admin/articles/{article.Id}/approval");
        await Newsroom.WriteAsync(author, article.Id, "es", "Colado");

        var page = await read.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("changed since you read it", page.Errors, StringComparison.Ordinal);
        Assert.Equal($"Title {article.Key} (es)", await _room.LiveTitleAsync(article.Id));
    }

    [Fact]
    public async Task Approving_twice_publishes_once_and_says_so()
    {
        var (author, colleague, article) = (await _room.SignInAsync(), await _room.SignInAsync(), await Data.ArticleAsync());
        await Newsroom.WriteAsync(author, article.Id, "es", "Una vez");
        var form = await colleague.OpenFormAsync($"/admin/articles/{article.Id}/approval");

        Assert.Equal(HttpStatusCode.Redirect, (await form.SubmitAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await form.SubmitAsync()).StatusCode);
        Assert.Equal("Una vez", await _room.LiveTitleAsync(article.Id));
    }

    [Fact]
    public async Task All_languages_in_review_are_published_together_or_only_those_chosen()
    {
        var (author, colleague, article) = (await _room.SignInAsync(), await _room.SignInAsync(), await Data.ArticleAsync());
        await Newsroom.WriteAsync(author, article.Id, "es", "Título nuevo");
        await Newsroom.WriteAsync(author, article.Id, "fr", "Titre nouveau");
        await Newsroom.WriteAsync(author, article.Id, "en", "New title");

        await Newsroom.ApproveAsync(colleague, article.Id, languages: ["es", "fr"]);

        Assert.Equal("Título nuevo", await _room.LiveTitleAsync(article.Id));
        Assert.Equal("Titre nouveau", await _room.LiveTitleAsync(article.Id, "fr"));
        Assert.Equal($"Title {article.Key} (en)", await _room.LiveTitleAsync(article.Id, "en"));
        await Newsroom.ApproveAsync(colleague, article.Id);
        Assert.Equal("New title", await _room.LiveTitleAsync(article.Id, "en"));
    }

    [Fact]
    public async Task An_administrator_publishes_alone_with_a_reason_and_it_is_flagged_until_another_approves()
    {
        var (author, admin, colleague, article) = (await _room.SignInAsync(), await _room.SignInAsync(function: Roles.Administrator), await _room.SignInAsync(), await Data.ArticleAsync());
        await Newsroom.WriteAsync(author, article.Id, "es", "Cerrado hoy");
        var form = await admin.OpenFormAsync($"/admin/articles/{article.Id}/es/draft/urgent-publication");
        Assert.Equal("Say why it cannot wait for a second person", (await form.SubmitToPageAsync()).ErrorFor("Input.Reason"));
        form["Input.Reason"] = "The road is flooded";
        await form.SubmitAsync();
        Assert.Equal("Cerrado hoy", await _room.LiveTitleAsync(article.Id));

        Assert.Contains("by one person alone", (await colleague.OpenAsync($"/admin/articles/{article.Id}")).Text("section[aria-labelledby=text-es]"), StringComparison.Ordinal);
        Assert.Contains($"/admin/articles/{article.Id}", (await colleague.OpenAsync("/admin/articles?state=Urgent")).Links);
        foreach (var one in (Visitor[])[author, admin])
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await (await one.OpenFormAsync($"/admin/articles/{article.Id}/es/second-approval")).SubmitAsync()).StatusCode);
        }

        await (await colleague.OpenFormAsync($"/admin/articles/{article.Id}/es/second-approval")).SubmitAsync();
        Assert.DoesNotContain("by one person alone", (await colleague.OpenAsync($"/admin/articles/{article.Id}")).Text("section[aria-labelledby=text-es]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_returned_text_shows_its_note_to_the_author()
    {
        var (author, colleague, article) = (await _room.SignInAsync(), await _room.SignInAsync(), await Data.ArticleAsync());
        await Newsroom.WriteAsync(author, article.Id, "es", "Sin precio");
        var form = await colleague.OpenFormAsync($"/admin/articles/{article.Id}/es/draft/return");
        Assert.Equal("Say what should be changed", (await form.SubmitToPageAsync()).ErrorFor("Input.Note"));
        form["Input.Note"] = "Ponga el precio";

        await form.SubmitAsync();

        Assert.Contains("Ponga el precio", (await author.OpenAsync($"/admin/articles/{article.Id}/es/draft")).Main, StringComparison.Ordinal);
        Assert.Contains($"/admin/articles/{article.Id}", (await author.OpenAsync("/admin/articles?state=Returned")).Links);
    }

    [Fact]
    public async Task An_archived_text_is_found_no_more_and_comes_back_from_its_revisions()
    {
        var (author, colleague, article) = (await _room.SignInAsync(), await _room.SignInAsync(), await Data.ArticleAsync());
        await (await colleague.OpenFormAsync($"/admin/articles/{article.Id}/es/archiving")).SubmitAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await Visitor.OpenAsync($"/es/la-union/derechos/{article.Key}-es")).Status);

        await (await author.OpenFormAsync($"/admin/articles/{article.Id}/es/revisions/1/restoration")).SubmitAsync();
        await Newsroom.SubmitAsync(author, article.Id, "es");
        await Newsroom.ApproveAsync(colleague, article.Id);

        Assert.Equal($"Title {article.Key} (es)", (await Visitor.OpenAsync($"/es/la-union/derechos/{article.Key}-es")).Heading);
    }

    [Fact]
    public async Task A_correction_goes_past_a_waiting_draft()
    {
        var (author, colleague, article) = (await _room.SignInAsync(), await _room.SignInAsync(), await Data.ArticleAsync());
        await Newsroom.WriteAsync(author, article.Id, "es", "Trabajo largo", submit: false);
        await Newsroom.WriteAsync(author, article.Id, "es", "Corregido", kind: "correction");

        await Newsroom.ApproveAsync(colleague, article.Id);

        Assert.Equal("Corregido", await _room.LiveTitleAsync(article.Id));
        Assert.Contains("was corrected after this draft was written", (await author.OpenAsync($"/admin/articles/{article.Id}/es/draft")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_hour_without_its_day_is_refused_instead_of_publishing_at_once()
    {
        var (author, colleague, article) = (await _room.SignInAsync(), await _room.SignInAsync(), await Data.ArticleAsync());
        await Newsroom.WriteAsync(author, article.Id, "es", "A las seis");
        var form = await colleague.OpenFormAsync($"/admin/articles/{article.Id}/approval");
        form["Input.FromTime"] = "18:00";

        var page = await form.SubmitToPageAsync();

        Assert.Contains("Enter the day of that hour", page.Errors, StringComparison.Ordinal);
        Assert.Equal($"Title {article.Key} (es)", await _room.LiveTitleAsync(article.Id));
    }

    [Fact]
    public async Task Whoever_serves_one_office_neither_gives_an_article_to_all_nor_takes_it_from_the_others()
    {
        var (author, article) = (await _room.SignInAsync(), await Data.ArticleAsync());
        var form = await author.OpenFormAsync($"/admin/articles/{article.Id}/settings");
        form.Choose("Input.Offices", $"{_room.Office.Id}");

        Assert.Contains("decided by IOM", (await form.SubmitToPageAsync()).Errors, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Visitor.OpenAsync($"/es/la-union/derechos/{article.Key}-es")).Status);
    }
}
