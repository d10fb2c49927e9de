using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Confirmations;

/// <summary>“Still correct”: shows a thing shortly, and confirms it in the name of the person's institution. An article with all its languages.</summary>
[Authorize(nameof(Right.ConfirmFacts))]
public abstract class ConfirmationPage(ProposalSubject kind, PortalDbContext db, Things things, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    /// <summary>The page whose button was pressed.</summary>
    [BindProperty]
    public string? ReturnUrl { get; set; }

    public ProposalSubject Kind => kind;
    public ThingView Thing { get; private set; } = null!;
    public FactBook Facts { get; private set; } = FactBook.Empty;

    /// <summary>In whose name the person confirms; nothing where no institution is set for them.</summary>
    public string? Speaker { get; private set; }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) =>
        await db.FindThingAsync(kind, Id, User.Staff(), Right.ConfirmFacts, stop) is null ? NotFound() : await ShowAsync(StatusCodes.Status200OK, stop);

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => db.InTurnAsync(() => ConfirmAsync(stop), stop);

    private async Task<IActionResult> ConfirmAsync(CancellationToken stop)
    {
        if (await db.FindThingAsync(kind, Id, User.Staff(), Right.ConfirmFacts, stop) is not { } thing)
        {
            return NotFound();
        }

        if (await db.SpeakerOfAsync(User.Staff(), kind, Id, stop) is not { } speaker)
        {
            ModelState.AddModelError("", text["The portal does not know yet for which institution you speak. Ask an administrator of IOM."]);
            return await ShowAsync(StatusCodes.Status400BadRequest, stop);
        }

        if (!thing.WasJustConfirmedBy(speaker.Id, Now))
        {
            var before = thing.ConfirmedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            thing.Confirm(speaker.Id, Now);
            db.AuditEntries.Add(new AuditEntry(User.Staff(), AuditAction.Confirmed, Subjects.Of(kind, Id), Now, before, speaker.Name.In(Language.Source)));
            await db.SaveChangesAsync(stop);
        }

        this.Flash(text["Confirmed by {0} today. Readers see it now.", speaker.Name.In(CultureInfo.CurrentUICulture.Name)]);

        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : Links.Confirmation(kind, Id));
    }

    private async Task<IActionResult> ShowAsync(int status, CancellationToken stop)
    {
        var language = CultureInfo.CurrentUICulture.Name;
        if (await things.ShowAsync(kind, Id, language, Now, stop) is not { } thing)
        {
            return NotFound();
        }

        Thing = thing;
        Facts = await FactBook.LoadAsync(db, language, Now, thing.Lines.Select(line => line.Text), stop);
        Speaker = (await db.SpeakerOfAsync(User.Staff(), kind, Id, stop))?.Name.In(language);

        return new PageResult { StatusCode = status };
    }
}
