using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Articles;

public sealed class TranslationTests(PortalApp app) : AdminTest(app)
{
    private readonly Newsroom _room = new(app);

    [Fact]
    public async Task A_changed_Spanish_text_outdates_the_translations_for_staff_and_readers()
    {
        var (author, colleague, article) = (await _room.SignInAsync(), await _room.SignInAsync(), await Data.ArticleAsync());
        await Newsroom.WriteAsync(author, article.Id, "es", "Otro precio");
        await Newsroom.ApproveAsync(colleague, article.Id);

        Assert.Contains("outdated", (await author.OpenAsync($"/admin/articles/{article.Id}")).Text("section[aria-labelledby=text-fr]"), StringComparison.Ordinal);
        Assert.Contains("texte espagnol est plus récent", (await Visitor.OpenAsync($"/fr/la-union/droits/{article.Key}-fr")).Main, StringComparison.Ordinal);
        Assert.Contains($"/admin/articles/{article.Id}", (await author.OpenAsync($"/admin/articles?state=Outdated&find={article.Key}")).Links);

        await Newsroom.WriteAsync(author, article.Id, "fr", "Autre prix");
        await Newsroom.ApproveAsync(colleague, article.Id);

        Assert.DoesNotContain("plus récent", (await Visitor.OpenAsync($"/fr/la-union/droits/{article.Key}-fr")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_small_change_of_the_Spanish_text_outdates_nothing()
    {
        var (author, colleague, article) = (await _room.SignInAsync(), await _room.SignInAsync(), await Data.ArticleAsync());
        await Newsroom.WriteAsync(author, article.Id, "es", "Sin errata", minor: true);
        await Newsroom.ApproveAsync(colleague, article.Id);

        Assert.Equal("Sin errata", await _room.LiveTitleAsync(article.Id));
        Assert.DoesNotContain("outdated", (await author.OpenAsync($"/admin/articles/{article.Id}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_translation_is_written_beside_the_Spanish_text()
    {
        var (author, article) = (await _room.SignInAsync(), await Data.ArticleAsync());

        var page = await author.OpenAsync($"/admin/articles/{article.Id}/fr/draft");

        Assert.Contains($"Title {article.Key} (es)", page.Text(".source"), StringComparison.Ordinal);
        Assert.Equal("fr", page.Document.QuerySelector("textarea[name='Input.Body']")!.GetAttribute("lang"));
        Assert.Equal("es", page.Document.QuerySelector(".source [lang]")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_form_cannot_claim_to_follow_a_Spanish_text_that_does_not_exist_yet()
    {
        var (author, colleague, article) = (await _room.SignInAsync(), await _room.SignInAsync(), await Data.ArticleAsync());
        var form = await author.OpenFormAsync($"/admin/articles/{article.Id}/fr/draft");
        (form["Input.SourceNumber"], form["Input.Title"]) = ("99", "En avance");
        await form.SubmitAsync();
        await Newsroom.SubmitAsync(author, article.Id, "fr");
        await Newsroom.ApproveAsync(colleague, article.Id);
        await Newsroom.WriteAsync(author, article.Id, "es", "Más nuevo");
        await Newsroom.ApproveAsync(colleague, article.Id);

        Assert.Contains("outdated", (await author.OpenAsync($"/admin/articles/{article.Id}")).Text("section[aria-labelledby=text-fr]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_revisions_stand_side_by_side()
    {
        var (author, article) = (await _room.SignInAsync(), await Data.ArticleAsync());
        await Newsroom.WriteAsync(author, article.Id, "es", "Segundo", submit: false);

        var page = await author.OpenAsync($"/admin/articles/{article.Id}/es/revisions?before=1&after=2");

        Assert.Contains("Text", string.Concat(page.Document.QuerySelectorAll(".difference del").Select(piece => piece.TextContent)), StringComparison.Ordinal);
        Assert.Contains("ayuda", string.Concat(page.Document.QuerySelectorAll(".difference ins").Select(piece => piece.TextContent)), StringComparison.Ordinal);
    }
}
