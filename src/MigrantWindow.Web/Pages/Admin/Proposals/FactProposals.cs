using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Proposals;

/// <summary>Facts are corrected at once by whoever edits.</summary>
public sealed class FactProposals(PortalDbContext db) : FormlessKind(db)
{
    public override ProposalSubject Subject => ProposalSubject.Fact;
    public override AuditAction Changed => AuditAction.FactChanged;
    public override string List => Links.Facts;

    public override IQueryable<int> EditableBy(StaffMember member) => Within(member.May(Right.EditContent));

    public override IQueryable<int> OwnedBy(StaffMember member) => Within(member.May(Right.ApproveContent));

    public override async Task<Dictionary<int, string>> NamesAsync(IReadOnlyCollection<int> ids, string language, CancellationToken stop)
    {
        var facts = await Db.Facts.Where(fact => ids.Contains(fact.Id)).Select(fact => new { fact.Id, fact.Label }).ToListAsync(stop);
        return facts.ToDictionary(fact => fact.Id, fact => fact.Label.In(language));
    }

    private IQueryable<int> Within(bool may) => Db.Set<Fact>().Where(_ => may).Select(fact => fact.Id);
}
