using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Articles;

[Authorize(nameof(Right.SeeContent))]
public sealed class ListArticlesModel(PortalDbContext db, PortalLanguages languages, TimeProvider clock) : PageModel
{
    public const int PageSize = 25;
    public const int FindMaxLength = 100;

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true)]
    public Section? Section { get; set; }

    [BindProperty(SupportsGet = true)]
    public ArticleFilter? State { get; set; }

    /// <summary>The id of the last article of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public int? After { get; set; }

    public IReadOnlyList<ArticleRow> Articles { get; private set; } = [];
    public IEnumerable<string> Languages => languages.All.Select(language => language.Code);

    /// <summary>Where the list goes on; nothing on its last page.</summary>
    public string? Next { get; private set; }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Find = Find?.Trim() is { Length: > FindMaxLength } tooLong ? tooLong[..FindMaxLength] : Find?.Trim();
        var found = await ArticleRow.LoadAsync(Matching().OrderBy(article => article.Id).Take(PageSize + 1), db, Now, stop);
        Articles = [.. found.Take(PageSize)];
        Next = found.Count > PageSize ? Links.Articles(Find, Section, State, Articles[^1].Id) : null;
    }

    private IQueryable<Article> Matching()
    {
        var articles = db.Articles.IgnoreQueryFilters([QueryFilters.Published]).Within(User.Staff(), Right.SeeContent, db).InState(State, db, Now, User.Staff());
        var pattern = Like.Containing(Find);
        return articles
            .Where(article => After == null || article.Id > After)
            .Where(article => Section == null || article.Section == Section)
            .Where(article => pattern == null || article.Translations.Any(t => t.Culture == Language.Source && t.Revisions.Any(r => EF.Functions.Like(r.Title, pattern, Like.Escape))));
    }
}
