using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Facts;

/// <summary>Tests of the pages on which facts are kept.</summary>
public abstract class FactTest(PortalApp app) : AdminTest(app)
{
    /// <summary>The browser of a caseworker of the Ombudsman.</summary>
    protected async Task<Visitor> CaseworkerAsync() => await Staff.SignedInAsync(await Staff.StaffAsync(Roles.Ombudsman, Roles.Caseworker, await Data.OfficeAsync()));

    /// <summary>A colleague accepts the newest proposal to the fact.</summary>
    protected async Task<HttpResponseMessage> AcceptAsync(Fact fact) =>
        await (await (await CaseworkerAsync()).OpenFormAsync($"/admin/proposals/{(await ProposalsToAsync(fact))[^1].Id}", "form.accept")).SubmitAsync();

    protected Task<List<Proposal>> ProposalsToAsync(Fact fact) =>
        App.AskAsync(db => db.Proposals.AsNoTracking().Where(proposal => proposal.Subject == ProposalSubject.Fact && proposal.SubjectId == fact.Id).OrderBy(proposal => proposal.Id).ToListAsync());

    protected Task<Fact> ReloadAsync(Fact fact) => App.AskAsync(db => db.Facts.AsNoTracking().SingleAsync(stored => stored.Id == fact.Id));

    protected Task<List<AuditEntry>> AuditOfAsync(string subject) =>
        App.AskAsync(db => db.AuditEntries.AsNoTracking().Where(entry => entry.Subject == subject).OrderBy(entry => entry.Number).ToListAsync());

    protected static string PathOf(Fact fact, string part = "") => $"/admin/facts/{fact.Id}{(part.Length > 0 ? "/" : "")}{part}";
}
