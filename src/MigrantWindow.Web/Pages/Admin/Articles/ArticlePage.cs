using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Articles;

/// <summary>A page about one article that the viewer's right reaches; of every other it says what it says of none: not found.</summary>
public abstract class ArticlePage(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    /// <summary>Nothing where the page is about all languages.</summary>
    [FromRoute(Name = "language")]
    public string? RouteLanguage { get; set; }

    /// <summary>Of the text, not of the page.</summary>
    public string TextLanguage => RouteLanguage ?? "";

    [FromRoute]
    public DraftKind Kind { get; set; }

    /// <summary>The Spanish title, of what readers see or else of what was written last.</summary>
    public string ArticleTitle { get; private set; } = "";

    /// <summary>What readers see.</summary>
    public Publication? Live => Translation?.LiveAt(Now);

    protected PortalDbContext Db => db;
    protected IStringLocalizer<Texts> T => text;
    protected DateTime Now => clock.GetUtcNow().UtcDateTime;
    protected ArticleTranslation? Translation { get; private set; }

    /// <summary>The text that the page is about.</summary>
    /// <exception cref="DomainException">There is none in this language.</exception>
    protected ArticleTranslation Existing => Translation ?? throw new DomainException("No such text waits any more: somebody was faster.");

    /// <summary>The article with its texts; nothing where the right does not reach it, or the language does not exist.</summary>
    protected async Task<Article?> FindAsync(Right right, CancellationToken stop)
    {
        if (TextLanguage.Length > 0 && !await db.Languages.AnyAsync(language => language.Code == TextLanguage, stop))
        {
            return null;
        }

        var article = await db.Articles.Within(User.Staff(), right, db).IgnoreQueryFilters([QueryFilters.Published])
            .Include(a => a.Owner)
            .Include(a => a.Translations).ThenInclude(t => t.Revisions)
            .Include(a => a.Translations).ThenInclude(t => t.Drafts)
            .Include(a => a.Translations).ThenInclude(t => t.Publications)
            .AsSplitQuery()
            .SingleOrDefaultAsync(a => a.Id == Id, stop);
        Translation = article?.Translations.FirstOrDefault(t => t.Culture == TextLanguage);
        ArticleTitle = article is null ? "" : TitleOf(article);
        return article;
    }

    /// <summary>The Spanish text.</summary>
    protected static ArticleTranslation SourceOf(Article article) => article.Translations.First(t => t.Culture == Language.Source);

    protected void Log(AuditAction action, string? before = null, string? after = null) =>
        db.AuditEntries.Add(new AuditEntry(User.Staff(), action, TextLanguage.Length > 0 ? Subjects.Text(Id, TextLanguage) : Subjects.Article(Id), Now, before, after));

    /// <summary>Does one act after the other, saves, and says so on the page it leads to; or shows this page again with why not.</summary>
    /// <param name="act">May throw what the domain refuses.</param>
    protected Task<IActionResult> ActAsync(Right right, Func<Article, Task> act, string done, Func<string> then, CancellationToken stop) => db.InTurnAsync<IActionResult>(
        async () =>
        {
            if (await FindAsync(right, stop) is not { } article)
            {
                return NotFound();
            }

            return ModelState.IsValid && await TryAsync(() => act(article), stop) ? Done(done, then()) : this.InvalidPage();
        }, stop);

    /// <returns>False where the domain refused; the reason stands among the errors.</returns>
    protected async Task<bool> TryAsync(Func<Task> act, CancellationToken stop)
    {
        try
        {
            await act();
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DomainException refusal)
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError("", text.Of(refusal));
            return false;
        }
    }

    protected IActionResult Done(string words, string path)
    {
        this.Flash(words);
        return LocalRedirect(path);
    }

    private string TitleOf(Article article)
    {
        var source = SourceOf(article);
        return source.LiveAt(Now)?.Title ?? source.Revisions.MaxBy(revision => revision.Number)?.Title ?? article.Key;
    }
}
