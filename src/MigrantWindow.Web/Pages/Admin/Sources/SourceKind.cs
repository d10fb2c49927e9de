using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Sources;

/// <summary>Sources belong to no institution here: all who write may propose, IOM and the Ombudsman decide.</summary>
public sealed class SourceKind(PortalDbContext db) : ThingKind<SourceReference, SourceForm>(db)
{
    public override ProposalSubject Subject => ProposalSubject.Source;
    public override AuditAction Changed => AuditAction.SourceChanged;
    public override string List => Links.Sources;

    protected override IQueryable<SourceReference> Things => Db.Sources;

    public override IQueryable<int> EditableBy(StaffMember member) => Db.Sources.Where(_ => member.May(Right.EditContent)).Select(source => source.Id);

    public override IQueryable<int> OwnedBy(StaffMember member) =>
        Db.Sources.Where(_ => member.May(Right.ApproveContent) && member.Institution != Roles.Municipality).Select(source => source.Id);

    /// <summary>One without words yet is called what its first proposal calls it.</summary>
    public override async Task<Dictionary<int, string>> NamesAsync(IReadOnlyCollection<int> ids, string language, CancellationToken stop)
    {
        var sources = await Db.Sources.Where(source => ids.Contains(source.Id)).Select(source => new
        {
            source.Id, source.Key, source.Title,
            Proposed = source.Title != "" ? null : Db.Proposals
                .Where(proposal => proposal.Subject == ProposalSubject.Source && proposal.SubjectId == source.Id && proposal.State == ProposalState.Open)
                .OrderBy(proposal => proposal.Id).Select(proposal => proposal.Fields).FirstOrDefault(),
        }).ToListAsync(stop);
        return sources.ToDictionary(source => source.Id, source =>
            source.Title.Length > 0 ? source.Title : source.Proposed is null ? source.Key : JsonSerializer.Deserialize<SourceForm>(source.Proposed)?.Title ?? source.Key);
    }

    protected override SourceForm FormOf(SourceReference thing) => SourceForm.From(thing);

    protected override Task CheckAsync(int id, SourceForm form, FormCheck check, CancellationToken stop)
    {
        check.Require(nameof(form.Title), form.Title, check.T["Enter the title"]);
        check.Require(nameof(form.Publisher), form.Publisher, check.T["Enter who published it"]);
        check.Try(nameof(form.Url), () => form.ToAddress());
        check.Try(nameof(form.Published), () => form.ToDate());
        return Task.CompletedTask;
    }

    protected override Task ApplyAsync(SourceReference thing, SourceForm form, FormCheck check, DateTime now, CancellationToken stop)
    {
        thing.Describe(form.Title!, form.Publisher!, form.ToAddress(), form.ToDate());
        return Task.CompletedTask;
    }
}
