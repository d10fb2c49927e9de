using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Admin.Confirmations;
using MigrantWindow.Web.Pages.Admin.Proposals;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Confirm;

/// <summary>Where somebody of an institution outside, by a link from a mail, says that a thing is still correct, or changes its form for staff to accept. Opening it uses nothing up.</summary>
[AllowAnonymous]
public sealed class ShowConfirmModel(PortalDbContext db, Things things, Proposing proposing, TimeProvider clock, IStringLocalizer<Texts> text)
    : ConfirmPage(db, things, clock, text)
{
    /// <summary>The thing as the bearer saw it, in short.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    /// <summary>Nothing for a thing without a form.</summary>
    public AnswerForm? Form { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await FindAsync(stop) is null ? BadLinkPage() : Page();

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => Db.InTurnAsync(async () =>
    {
        ModelState.Clear(); // what is written in the other form is not sent
        if (await FindAsync(stop) is not { } link)
        {
            return BadLinkPage();
        }

        if (Seen != Thing!.Fingerprint(Facts, T))
        {
            return LookOnceMore();
        }

        (await Db.FindThingAsync(link.Subject, link.SubjectId, stop))!.Confirm(link.InstitutionId, Now);
        return await SaveAsync(link, AuditAction.Confirmed, NameOf(link), stop);
    }, stop);

    public Task<IActionResult> OnPostChangeAsync(CancellationToken stop) => Db.InTurnAsync(async () =>
    {
        if (await FindAsync(stop) is not { } link)
        {
            return BadLinkPage();
        }

        if (await ProposalAsync(link, stop) is not { } proposal)
        {
            return this.InvalidPage();
        }

        if (Form is not null && Seen != Form.Stamp)
        {
            return LookOnceMore();
        }

        Db.Proposals.Add(proposal);
        return await SaveAsync(link, AuditAction.ProposalMade, $"{NameOf(link)}: {proposal.AuthorName}", stop);
    }, stop);

    protected override async Task<ConfirmationLink?> FindAsync(CancellationToken stop)
    {
        var link = await base.FindAsync(stop);
        Form = link is null ? null : await AnswerForm.LoadAsync(proposing, link.Subject, link.SubjectId, PageLanguage, stop);

        return link;
    }

    private IActionResult LookOnceMore()
    {
        ModelState.AddModelError("", T["It was changed while you looked. Please look once more."]);
        return this.InvalidPage();
    }

    /// <returns>The filled form, where a field was changed, or else the plain words; nothing where something is wrong.</returns>
    private async Task<Proposal?> ProposalAsync(ConfirmationLink link, CancellationToken stop)
    {
        var changed = Form is null ? null : await ChangedAsync(link.SubjectId, Form, stop);
        var words = Input.Text?.ReplaceLineEndings("\n").Trim();
        if (changed is null && string.IsNullOrEmpty(words))
        {
            ModelState.AddModelError("Input.Text", T["Write what should change"]);
        }

        return !ModelState.IsValid ? null
            : changed is null ? new Proposal(link.Subject, link.SubjectId, JsonSerializer.Serialize(new { Text = words }), ProposalPage.NoForm, null, link.Institution, Input.Who!.Trim(), Now)
            : new Proposal(link.Subject, link.SubjectId, changed.ToJson(), Form!.Before, string.IsNullOrEmpty(words) ? null : words, link.Institution, Input.Who!.Trim(), Now);
    }

    /// <returns>The form as it was filled in; nothing where it says what the thing says.</returns>
    private async Task<ThingForm?> ChangedAsync(int id, AnswerForm form, CancellationToken stop)
    {
        var sent = form.Empty();
        await TryUpdateModelAsync(sent, sent.GetType(), AnswerForm.Prefix);
        foreach (var field in ModelState.Keys.Where(key => key.StartsWith($"{AnswerForm.Prefix}.", StringComparison.Ordinal) && form.Fields.All(field => field.Name != key)).ToList())
        {
            ModelState.Remove(field); // what is not asked
        }

        var outcome = form.Outcome(sent);
        if (outcome.ToJson() == form.Before)
        {
            return null;
        }

        foreach (var (field, message) in (await form.CheckAsync(id, outcome, stop)).Faults)
        {
            ModelState.AddModelError(AnswerField.NameOf(field), message);
        }

        return outcome;
    }
}
