using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Admin.Confirmations;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Confirm;

/// <summary>Where somebody of an institution outside, by a link from a mail, says that a thing is still correct, or what should change. Opening it uses nothing up.</summary>
[AllowAnonymous]
public sealed class ShowConfirmModel(PortalDbContext db, Things things, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    public const int TextMaxLength = 1000;
    public const int WhoMaxLength = 120;

    [FromRoute]
    public string Key { get; set; } = "";

    /// <summary>The thing as the bearer saw it, in short.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Nothing where the link leads to nothing.</summary>
    public StaffLinkState? State { get; private set; }
    public ThingView? Thing { get; private set; }
    public FactBook Facts { get; private set; } = FactBook.Empty;
    public string Institution { get; private set; } = "";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await FindAsync(stop) is null ? BadLinkPage() : Page();

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => db.InTurnAsync(async () =>
    {
        ModelState.Clear(); // what is written in the other form is not sent
        if (await FindAsync(stop) is not { } link)
        {
            return BadLinkPage();
        }

        if (Seen != Thing!.Fingerprint(Facts, text))
        {
            ModelState.AddModelError("", text["It was changed while you looked. Please look once more."]);
            return this.InvalidPage();
        }

        var thing = (await things.FindAsync(link.Subject, link.SubjectId, stop))!;
        thing.Confirm(link.InstitutionId, Now);
        return await SaveAsync(link, AuditAction.Confirmed, NameOf(link), stop);
    }, stop);

    public Task<IActionResult> OnPostChangeAsync(CancellationToken stop) => db.InTurnAsync(async () =>
    {
        if (await FindAsync(stop) is not { } link)
        {
            return BadLinkPage();
        }

        if (!ModelState.IsValid)
        {
            return this.InvalidPage();
        }

        var fields = JsonSerializer.Serialize(new { Text = Input.Text!.Trim() });
        var proposal = new Proposal(link.Subject, link.SubjectId, fields, "{}", null, link.Institution, Input.Who!.Trim(), Now);
        db.Proposals.Add(proposal);
        return await SaveAsync(link, AuditAction.ProposalMade, $"{NameOf(link)}: {proposal.AuthorName}", stop);
    }, stop);

    private static string NameOf(ConfirmationLink link) => link.Institution.Name.In(Language.Source);

    private async Task<IActionResult> SaveAsync(ConfirmationLink link, AuditAction action, string after, CancellationToken stop)
    {
        link.Use(Now);
        db.AuditEntries.Add(new AuditEntry(null, action, Subjects.Of(link.Subject, link.SubjectId), Now, after: after));
        await db.SaveChangesAsync(stop);
        this.Flash(action == AuditAction.Confirmed
            ? text["Thank you. Readers see now that {0} confirmed it today.", Institution]
            : text["Thank you. The staff of the portal look at it before anything changes."]);

        return LocalRedirect(Links.Confirm(Key, CultureInfo.CurrentUICulture.Name));
    }

    /// <returns>The link, with its thing read, if it works.</returns>
    private async Task<ConfirmationLink?> FindAsync(CancellationToken stop)
    {
        var (hash, language) = (SecretKey.HashOf(Key), CultureInfo.CurrentUICulture.Name);
        var link = await db.ConfirmationLinks.Include(other => other.Institution).SingleOrDefaultAsync(other => other.KeyHash == hash, stop);
        State = link?.StateAt(Now);
        if (State != StaffLinkState.Usable || await things.ShowAsync(link!.Subject, link.SubjectId, language, Now, stop) is not { } thing)
        {
            return null;
        }

        (Thing, Institution) = (thing, link.Institution.Name.In(language));
        Facts = await FactBook.LoadAsync(db, language, Now, thing.Lines.Select(line => line.Text).Append(thing.Html), stop);

        return link;
    }

    private PageResult BadLinkPage() => new() { StatusCode = State is null or StaffLinkState.Usable ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone };

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Write what should change")]
        [StringLength(TextMaxLength, ErrorMessage = "This must be {1} characters or less")]
        public string? Text { get; set; }

        [Required(ErrorMessage = "Write who you are")]
        [StringLength(WhoMaxLength, ErrorMessage = "This must be {1} characters or less")]
        public string? Who { get; set; }
    }
}
