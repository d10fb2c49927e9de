using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Content;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Articles;

[Authorize(nameof(Right.PublishUrgently))]
public sealed class UrgentPublicationModel(PortalDbContext db, TextChecks checks, TimeProvider clock, IStringLocalizer<Texts> text) : ArticlePage(db, clock, text)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await FindAsync(Right.PublishUrgently, stop) is null)
        {
            return NotFound();
        }

        Input.Number = Translation?.DraftOf(Kind)?.Number ?? 0;

        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => ActAsync(
        Right.PublishUrgently,
        async article =>
        {
            var html = await checks.RenderAsync(Existing.RevisionOf(Input.Number), TextLanguage, stop);
            Existing.PublishUrgently(Kind, Input.Number, User.Staff(), article.Owner, html, Input.Reason!, Now);
            Log(AuditAction.TextPublishedUrgently, after: Input.Reason);
        },
        T["Published. It stays flagged until a colleague has approved it."],
        () => Links.ArticlePage(Id), stop);

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Say why it cannot wait for a second person")]
        [StringLength(Publication.ReasonMaxLength, ErrorMessage = "The reason must be {1} characters or less")]
        public string? Reason { get; set; }

        /// <summary>The revision that was read.</summary>
        public int Number { get; set; }
    }
}
