using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Admin.Proposals;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Sources;

/// <summary>Adds a source without words, and proposes its words: nothing can cite it before somebody else accepts them.</summary>
[Authorize(nameof(Right.EditContent))]
public sealed class NewSourceModel(Proposing things) : PageModel
{
    [BindProperty]
    public SourceForm Input { get; set; } = new();

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => things.Db.InTurnAsync(() => AddAsync(stop), stop);

    private async Task<IActionResult> AddAsync(CancellationToken stop)
    {
        var kind = things.KindOf(ProposalSubject.Source);
        var form = (SourceForm)things.Settle(kind, Input);
        foreach (var (field, message) in (await things.CheckAsync(kind, 0, form, stop)).Faults)
        {
            ModelState.AddModelError($"Input.{field}", message);
        }

        if (!ModelState.IsValid)
        {
            return this.InvalidPage();
        }

        return Saved(await AlikeAsync(form, stop) ?? await AddAsync(form, stop));
    }

    /// <summary>Sent twice, it is there once.</summary>
    private async Task<int?> AlikeAsync(SourceForm form, CancellationToken stop)
    {
        var fields = form.ToJson();
        var alike = await things.Db.Sources.Where(source => source.Title == form.Title && source.Publisher == form.Publisher).ToListAsync(stop);
        return alike.Find(source => SourceForm.From(source).ToJson() == fields)?.Id ?? await things.Db.Proposals
            .Where(proposal => proposal.Subject == ProposalSubject.Source && proposal.State == ProposalState.Open && proposal.Fields == fields)
            .Select(proposal => (int?)proposal.SubjectId).FirstOrDefaultAsync(stop);
    }

    private async Task<int> AddAsync(SourceForm form, CancellationToken stop)
    {
        // Greater than any key that is there: a key's number never exceeds the id of its source.
        var source = new SourceReference($"added-{await things.Db.Sources.MaxAsync(other => (int?)other.Id, stop) + 1 ?? 1}");
        things.Db.Add(source);
        await things.Db.SaveChangesAsync(stop);
        things.Db.Add(new Proposal(ProposalSubject.Source, source.Id, form.ToJson(), SourceForm.From(source).ToJson(), null, User.Staff(), things.Now));
        things.Db.AuditEntries.Add(new AuditEntry(User.Staff(), AuditAction.SourceAdded, Subjects.Of(ProposalSubject.Source, source.Id), things.Now, after: form.Title));
        await things.Db.SaveChangesAsync(stop);

        return source.Id;
    }

    private LocalRedirectResult Saved(int id)
    {
        this.Flash(things.T["Your proposal waits for a second person. Articles can cite it once somebody else accepts it."]);

        return LocalRedirect(Links.Thing(Links.Sources, id));
    }
}
