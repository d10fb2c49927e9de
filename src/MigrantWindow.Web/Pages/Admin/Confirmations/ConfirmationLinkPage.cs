using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Mail;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Mail;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Confirmations;

/// <summary>Asks an institution outside the portal, by mail, whether a thing is still correct.</summary>
[Authorize(nameof(Right.EditContent))]
public abstract class ConfirmationLinkPage(
    ProposalSubject kind, PortalDbContext db, Things things, InstitutionMails mails, PortalLanguages languages, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public ProposalSubject Kind => kind;
    public string Name { get; private set; } = "";
    public IReadOnlyList<SelectListItem> Institutions { get; private set; } = [];
    public IEnumerable<SelectListItem> Languages => languages.All.Select(language => new SelectListItem(language.Name, language.Code));

    /// <summary>Those that answer for the thing; whose staff are in the portal confirm there, under their own names.</summary>
    private IQueryable<Institution> Outside => db.AnsweringFor(kind, Id).Where(institution => institution.Staff == null);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) =>
        await db.FindThingAsync(kind, Id, User.Staff(), Right.EditContent, stop) is null ? NotFound() : await ShowAsync(StatusCodes.Status200OK, stop);

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => db.InTurnAsync(() => SendAsync(stop), stop);

    private async Task<IActionResult> SendAsync(CancellationToken stop)
    {
        if (await db.FindThingAsync(kind, Id, User.Staff(), Right.EditContent, stop) is null)
        {
            return NotFound();
        }

        var institution = await Outside.SingleOrDefaultAsync(other => other.Id == Input.InstitutionId, stop);
        if (institution is null)
        {
            ModelState.AddModelError("Input.InstitutionId", text["Only an institution outside the portal that answers for it can confirm it. Choose one of the list."]);
        }

        if (await TooManyAsync(stop) is { } reason)
        {
            ModelState.AddModelError("", reason);
        }

        if (!ModelState.IsValid)
        {
            return await ShowAsync(StatusCodes.Status400BadRequest, stop);
        }

        await SendAsync(institution!, stop);
        this.Flash(text["The mail is on its way to {0}.", Input.Email!.Trim()]);

        return LocalRedirect(Links.ConfirmationLink(kind, Id));
    }

    private async Task SendAsync(Institution institution, CancellationToken stop)
    {
        var key = SecretKey.New();
        db.ConfirmationLinks.Add(new ConfirmationLink(key, kind, Id, institution, User.Staff(), Now));
        await mails.ConfirmationAsync(
            Input.Email!.Trim(), Input.Language!, key, User.Staff().Name, async () => (await things.ShowAsync(kind, Id, Input.Language!, Now, stop))!.Name);
        db.AuditEntries.Add(new AuditEntry(User.Staff(), AuditAction.ConfirmationLinkMade, Subjects.Of(kind, Id), Now, after: $"{institution.Name.In(Language.Source)}, {Input.Email!.Trim()}"));
        await db.SaveChangesAsync(stop);
    }

    private async Task<string?> TooManyAsync(CancellationToken stop)
    {
        var (since, person) = (Now.AddDays(-1), User.StaffId());
        return await db.ConfirmationLinks.CountAsync(link => link.Subject == kind && link.SubjectId == Id && link.MadeOn > since, stop) >= ConfirmationLink.MostOfOneThing
            ? text["Enough mails were sent about this today. Wait for an answer until tomorrow."]
            : await db.ConfirmationLinks.CountAsync(link => link.MadeById == person && link.MadeOn > since, stop) >= ConfirmationLink.MostOfOnePerson
                ? text["You sent many of these mails today. Go on tomorrow."].Value
                : null;
    }

    private async Task<IActionResult> ShowAsync(int status, CancellationToken stop)
    {
        Name = (await things.ShowAsync(kind, Id, CultureInfo.CurrentUICulture.Name, Now, stop))!.Name;
        Institutions = await Outside.ToChoicesAsync(stop);

        return new PageResult { StatusCode = status };
    }

    public sealed class InputModel
    {
        public int? InstitutionId { get; set; }

        [Required(ErrorMessage = "Enter their mail address")]
        [StringLength(OutgoingMail.AddressMaxLength, ErrorMessage = "The address must be {1} characters or less")]
        [MailAddress(ErrorMessage = "An address looks like name@example.org.")]
        public string? Email { get; set; }

        [Required(ErrorMessage = "Choose a language")]
        [KnownLanguage(ErrorMessage = "Choose a language")]
        public string? Language { get; set; } = Domain.Shared.Language.Source;
    }
}
