using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Articles;

[Authorize(nameof(Right.ApproveContent))]
public sealed class TextReturnModel(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : ArticlePage(db, clock, text)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await FindAsync(Right.ApproveContent, stop) is null)
        {
            return NotFound();
        }

        Input.Number = Translation?.DraftOf(Kind)?.Number ?? 0;

        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => ActAsync(
        Right.ApproveContent,
        _ =>
        {
            Existing.Return(Kind, Input.Number, Input.Note!, Now);
            Log(AuditAction.DraftReturned, after: Input.Note);
            return Task.CompletedTask;
        },
        T["Returned. The note stands above the text."],
        () => Links.ReviewText(Id, TextLanguage, Kind), stop);

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Say what should be changed")]
        [StringLength(Draft.NoteMaxLength, ErrorMessage = "The note must be {1} characters or less")]
        public string? Note { get; set; }

        /// <summary>The revision that was read.</summary>
        public int Number { get; set; }
    }
}
