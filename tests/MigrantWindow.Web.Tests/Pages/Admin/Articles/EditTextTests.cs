using System.Net;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Articles;

public sealed class EditTextTests(PortalApp app) : AdminTest(app)
{
    private readonly Newsroom _room = new(app);

    [Fact]
    public async Task A_new_article_is_a_draft_that_readers_do_not_find()
    {
        var author = await _room.SignInAsync();
        var form = await author.OpenFormAsync("/admin/articles/new");
        var title = $"Pedir ayuda {TestData.NewKey("n")}";
        (form["Input.Section"], form["Input.Title"], form["Input.Summary"], form["Input.Body"]) = ("Rights", title, "Resumen", Newsroom.Body);

        var review = await author.FollowAsync(await form.SubmitAsync());

        Assert.Contains(title, review.Heading, StringComparison.Ordinal);
        Assert.DoesNotContain(title, (await Visitor.OpenAsync("/es/la-union/derechos")).Source, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Visitor.OpenAsync($"/es/la-union/derechos/{title.ToLowerInvariant().Replace(' ', '-')}")).Status);
        var taken = await form.SubmitToPageAsync();
        Assert.Contains("Another article has this title", taken.ErrorFor("Input.Title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_to_save_sees_both_texts_and_loses_nothing()
    {
        var (one, other, article) = (await _room.SignInAsync(), await _room.SignInAsync(), await Data.ArticleAsync());
        var (first, second) = (await one.OpenFormAsync($"/admin/articles/{article.Id}/es/draft"), await other.OpenFormAsync($"/admin/articles/{article.Id}/es/draft"));
        first["Input.Body"] = "Texto de la primera persona.";
        second["Input.Body"] = "Texto de la segunda persona.";
        await first.SubmitAsync();

        var conflict = await second.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, conflict.Status);
        Assert.Contains("Somebody else saved this text", conflict.Errors, StringComparison.Ordinal);
        Assert.Contains("primera", conflict.Text(".difference"), StringComparison.Ordinal);
        Assert.Contains("segunda", conflict.Document.QuerySelector("textarea[name='Input.Body']")!.TextContent, StringComparison.Ordinal);
        var again = HtmlForm.Read(other, conflict);
        Assert.Equal(HttpStatusCode.Redirect, (await again.SubmitAsync()).StatusCode);
        Assert.Equal(3, await _room.RevisionsAsync(article.Id));
    }

    [Fact]
    public async Task Saving_twice_by_a_double_click_makes_one_revision()
    {
        var (author, article) = (await _room.SignInAsync(), await Data.ArticleAsync());
        var form = await author.OpenFormAsync($"/admin/articles/{article.Id}/es/draft");
        form["Input.Title"] = "Una sola vez";

        Assert.All(await Task.WhenAll(form.SubmitAsync(), form.SubmitAsync()), answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));

        Assert.Equal(2, await _room.RevisionsAsync(article.Id));
    }

    [Fact]
    public async Task A_preview_saves_nothing_and_shows_facts_and_how_the_text_reads()
    {
        var (author, article, phone) = (await _room.SignInAsync(), await Data.ArticleAsync(), await Data.PhoneAsync("22220177"));
        var form = await author.OpenFormAsync($"/admin/articles/{article.Id}/es/draft");
        form["Input.Body"] = $"Los ilegales pueden llamar al {{{{phone:{phone.Key}}}}}.";

        var page = await HtmlPage.ReadAsync(await form.PostToAsync($"/admin/articles/{article.Id}/es/draft?handler=Preview"));

        Assert.Contains("22220177", page.Text(".preview"), StringComparison.Ordinal);
        Assert.Contains("INFLESZ", page.Main, StringComparison.Ordinal);
        Assert.Equal(1, await _room.RevisionsAsync(article.Id));
    }

    [Theory]
    [InlineData("[roto](article:nowhere)", "leads nowhere")]
    [InlineData("Llame al {{phone:nobody}}", "There is no fact")]
    public async Task Links_and_facts_that_do_not_exist_are_refused_and_nothing_is_lost(string body, string error)
    {
        var (author, article) = (await _room.SignInAsync(), await Data.ArticleAsync());
        var form = await author.OpenFormAsync($"/admin/articles/{article.Id}/es/draft");
        (form["Input.Title"], form["Input.Body"]) = ("Se conserva", body);

        var page = await form.SubmitToPageAsync();

        Assert.Contains(error, page.ErrorFor("Input.Body"), StringComparison.Ordinal);
        Assert.Equal(("Se conserva", body), (HtmlForm.Read(author, page)["Input.Title"], HtmlForm.Read(author, page)["Input.Body"].Trim()));
        Assert.Equal(1, await _room.RevisionsAsync(article.Id));
    }

    [Theory]
    [InlineData("Input.Title", 161, "The title must be 160 characters or less")]
    [InlineData("Input.Summary", 301, "The summary must be 300 characters or less")]
    [InlineData("Input.Body", 60_001, "The text must be 60000 characters or less")]
    public async Task What_is_too_long_is_refused_beside_its_field_and_nothing_is_lost(string field, int length, string error)
    {
        var (author, article) = (await _room.SignInAsync(), await Data.ArticleAsync());
        var form = await author.OpenFormAsync($"/admin/articles/{article.Id}/es/draft");
        form[field] = new string('x', length);

        var page = await form.SubmitToPageAsync();

        Assert.Equal((HttpStatusCode.BadRequest, error), (page.Status, page.ErrorFor(field)));
        Assert.Equal(length, HtmlForm.Read(author, page)[field].Length);
    }

    [Fact]
    public async Task Fields_that_the_form_does_not_offer_change_nothing()
    {
        var (author, article) = (await _room.SignInAsync(), await Data.ArticleAsync());
        var form = await author.OpenFormAsync($"/admin/articles/{article.Id}/es/draft");
        form["Input.Title"] = "Con trampa";
        foreach (var name in (string[])["Id", "ArticleId", "State", "Input.State", "Input.AuthorId", "Input.PublishedById", "Input.Slug", "Translation.Slug"])
        {
            form.Smuggle(name, "999");
        }

        await form.SubmitAsync();

        Assert.Equal($"Title {article.Key} (es)", await _room.LiveTitleAsync(article.Id));
        Assert.Equal(HttpStatusCode.OK, (await Visitor.OpenAsync($"/es/la-union/derechos/{article.Key}-es")).Status);
    }

    [Fact]
    public async Task A_language_a_number_or_a_kind_that_does_not_exist_is_not_found()
    {
        var (author, article) = (await _room.SignInAsync(), await Data.ArticleAsync());

        foreach (var path in (string[])["xx/draft", "es/other", "es/revisions/99/restoration", "es/draft/review"])
        {
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await author.OpenAsync($"/admin/articles/{article.Id}/{path}")).Status));
        }
    }
}
