using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Proposals;

/// <summary>The form of one kind of thing: saving it changes nothing that readers see but makes a proposal, or revises the person's own.</summary>
public abstract class ProposingPage<TForm>(Proposing things, ProposalSubject subject) : ThingPage(things, subject)
    where TForm : ThingForm, new()
{
    [BindProperty]
    public TForm Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } now)
        {
            return NotFound();
        }

        (Input, Note, Stamp) = ((TForm)Filling(now), Own?.Note, ThingForm.StampOf(now, Own));
        await TakeKeptAsync(stop);

        return await ShowAsync(StatusCodes.Status200OK, stop);
    }

    /// <summary>Shows once more what was typed while the session ended; its stamp tells what it was typed upon.</summary>
    private async Task TakeKeptAsync(CancellationToken stop)
    {
        if (await Things.Kept.FindAsync(HttpContext, stop) is { } typed)
        {
            Input = new TForm();
            await TryUpdateModelAsync(Input, nameof(Input), new FormValueProvider(BindingSource.Form, KeptForms.Form(typed.Fields), CultureInfo.CurrentCulture), _ => true);
            ModelState.Clear();
            Input.Fit(Languages);
            (Note, Stamp, KeptOn) = (typed.Fields.GetValueOrDefault(nameof(Note)), typed.Fields.GetValueOrDefault(nameof(Stamp)), typed.SentOn);
        }
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => Things.Db.InTurnAsync(() => SaveAsync(stop), stop);

    private async Task<IActionResult> SaveAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } now)
        {
            return NotFound();
        }

        Note = string.IsNullOrWhiteSpace(Note) ? null : Note.ReplaceLineEndings("\n").Trim();
        Input.Keep(now);
        var form = Things.Settle(Kind, Input);
        var isSentTwice = Own is not null && Own.Fields == form.ToJson() && Own.Note == Note;
        if (isSentTwice || (Own is null && form.ToJson() == now.ToJson()))
        {
            return Saved(isSentTwice ? Things.T["Your proposal waits for a second person."] : Things.T["Nothing was changed."]);
        }

        await CheckAsync(form, stop);
        await RefuseOldFormAsync(now, form, stop);
        if (!ModelState.IsValid || !Propose(form, now))
        {
            Input.Fit(Languages);
            return await ShowAsync(StatusCodes.Status400BadRequest, stop);
        }

        await Things.Db.SaveChangesAsync(stop);
        await Things.Kept.ForgetAsync(HttpContext, stop);

        return Saved(Things.T["Your proposal waits for a second person. Readers see it once somebody else accepts it."]);
    }

    private async Task CheckAsync(ThingForm form, CancellationToken stop)
    {
        foreach (var (field, message) in (await Things.CheckAsync(Kind, Id, form, stop)).Faults)
        {
            ModelState.AddModelError($"Input.{field}", message);
        }
    }

    /// <returns>Whether there is a proposal to save now.</returns>
    private bool Propose(ThingForm form, ThingForm now)
    {
        try
        {
            if (form.ToJson() == now.ToJson())
            {
                Own!.Dismiss(User.Staff(), ProposalSentences.Withdrawn, Things.Now);
            }
            else if (Own is null)
            {
                Things.Db.Add(new Proposal(Kind.Subject, Id, form.ToJson(), now.ToJson(), Note, User.Staff(), Things.Now));
            }
            else
            {
                Own.Revise(form.ToJson(), now.ToJson(), Note, User.Staff(), Things.Now);
            }
        }
        catch (DomainException refusal)
        {
            ModelState.AddModelError("", Things.T.Of(refusal));
            return false;
        }

        Things.Db.AuditEntries.Add(new AuditEntry(User.Staff(), AuditAction.ProposalMade, Subjects.Of(Kind.Subject, Id), Things.Now, after: Note));
        return true;
    }

    private LocalRedirectResult Saved(string words)
    {
        this.Flash(words);

        return LocalRedirect(Kind.PathOf(Id));
    }
}
