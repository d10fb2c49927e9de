using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Articles;

/// <summary>Every revision of a text, and two of them side by side.</summary>
[Authorize(nameof(Right.SeeContent))]
public sealed class ListRevisionsModel(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : ArticlePage(db, clock, text)
{
    private const int Most = 200;

    [BindProperty(SupportsGet = true)]
    public int? Before { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? After { get; set; }

    public IReadOnlyList<RevisionLine> Lines { get; private set; } = [];
    public Difference? Difference { get; private set; }
    public bool MayEdit { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await FindAsync(Right.SeeContent, stop) is null || Translation is null)
        {
            return NotFound();
        }

        var names = await Db.Users.Where(user => Db.Revisions.Any(revision => revision.TranslationId == Translation.Id && revision.AuthorId == user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.Name, stop);
        Lines = [.. Translation.Revisions.OrderByDescending(revision => revision.Number).Take(Most).Select(revision => new RevisionLine(
            revision.Number, revision.WrittenOn, revision.AuthorId is { } author ? names.GetValueOrDefault(author) : null, revision.Title,
            Translation.Publications.FirstOrDefault(publication => publication.RevisionNumber == revision.Number)?.VisibleFrom, revision.Hash[..12]))];
        After ??= Lines.Count > 0 ? Lines[0].Number : null;
        Before ??= Lines.Count > 1 ? Lines[1].Number : After;
        var (one, other) = (Translation.Revisions.FirstOrDefault(r => r.Number == Before), Translation.Revisions.FirstOrDefault(r => r.Number == After));
        Difference = one is null || other is null ? null : Difference.Between(RevisionView.Of(one), RevisionView.Of(other), TextLanguage);
        MayEdit = await Db.Articles.Within(User.Staff(), Right.EditContent, Db).AnyAsync(a => a.Id == Id, stop);

        return Page();
    }

    /// <param name="Author">Nothing: it came with the portal.</param>
    public sealed record RevisionLine(int Number, DateTime WrittenOn, string? Author, string Title, DateTime? PublishedOn, string Hash);
}
