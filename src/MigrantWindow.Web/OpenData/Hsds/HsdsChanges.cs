using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.OpenData.Hsds;

/// <summary>When staff last changed or confirmed each thing of the directory: the audit log knows. Of whom it says nothing here.</summary>
internal sealed record HsdsChanges(IReadOnlyDictionary<string, DateTime> Last)
{
    private static readonly AuditAction[] Changing =
    [
        AuditAction.ServiceAdded, AuditAction.ServiceChanged, AuditAction.OfficeAdded, AuditAction.OfficeChanged, AuditAction.HoursChanged, AuditAction.AlertAdded, AuditAction.AlertEnded,
        AuditAction.FactAdded, AuditAction.FactChanged, AuditAction.InstitutionAdded, AuditAction.InstitutionChanged, AuditAction.Confirmed,
    ];

    public static async Task<HsdsChanges> LoadAsync(PortalDbContext db, CancellationToken stop) => new(await db.AuditEntries
        .Where(entry => Changing.Contains(entry.Action)).GroupBy(entry => entry.Subject).Select(entries => new { entries.Key, On = entries.Max(entry => entry.On) })
        .ToDictionaryAsync(entries => entries.Key, entries => entries.On, stop));

    /// <param name="first">When it was there for the first time, and when it was confirmed.</param>
    public DateTime Of(IEnumerable<(ProposalSubject Kind, int Id)> things, params IEnumerable<DateTime?> first) =>
        things.Select(thing => Last.TryGetValue(Subjects.Of(thing.Kind, thing.Id), out var on) ? on : (DateTime?)null).Concat(first).Max() ?? DateTime.UnixEpoch;
}
