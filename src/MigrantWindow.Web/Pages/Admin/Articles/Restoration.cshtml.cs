using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Articles;

/// <summary>An older text as a new draft; nothing of the history changes.</summary>
[Authorize(nameof(Right.EditContent))]
public sealed class RestorationModel(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : ArticlePage(db, clock, text)
{
    [FromRoute]
    public int Number { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) =>
        await FindAsync(Right.EditContent, stop) is null || Translation?.Revisions.Any(revision => revision.Number == Number) is not true ? NotFound() : Page();

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => ActAsync(
        Right.EditContent,
        _ =>
        {
            var old = Existing.RevisionOf(Number);
            var revision = Existing.Revise(
                DraftKind.Draft, new RevisionText(old.Title, old.Summary, old.Body, old.IsMinor, old.IsMachineMade, old.SourceNumber), User.Staff(), Now, old);
            Log(AuditAction.DraftSaved, before: Subjects.Number(Number), after: Subjects.Number(revision.Number));
            return Task.CompletedTask;
        },
        T["The old text is a draft now. Readers still see the published text."],
        () => Links.ReviewText(Id, TextLanguage, DraftKind.Draft), stop);
}
