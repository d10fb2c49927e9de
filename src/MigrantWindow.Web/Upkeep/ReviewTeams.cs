using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Web.Upkeep;

/// <summary>Who is reminded of a thing: the staff of the institution that owns it, or of the office that it is; where nobody is, the caseworkers of IOM and the Ombudsman.</summary>
public sealed class ReviewTeams
{
    private readonly IReadOnlyList<StaffUser> _staff;
    private readonly IReadOnlyDictionary<int, string?> _spokenFor;
    private readonly ILookup<int, int> _officesOf;

    private ReviewTeams(IReadOnlyList<StaffUser> staff, IReadOnlyDictionary<int, string?> spokenFor, ILookup<int, int> officesOf) =>
        (_staff, _spokenFor, _officesOf) = (staff, spokenFor, officesOf);

    public static async Task<ReviewTeams> LoadAsync(PortalDbContext db, CancellationToken stop)
    {
        var partners = await db.Offices.SelectMany(office => office.Partners, (office, partner) => new { PartnerId = partner.Id, office.Id }).ToListAsync(stop);
        return new ReviewTeams(
            await db.Users.AsNoTracking().Active().WithAssignment().OrderBy(user => user.Id).ToListAsync(stop),
            await db.Institutions.ToDictionaryAsync(institution => institution.Id, institution => institution.Staff, stop),
            partners.ToLookup(pair => pair.PartnerId, pair => pair.Id));
    }

    public IReadOnlyList<StaffUser> Of(DueReview thing)
    {
        var own = _staff.Where(person => thing.Kind == ProposalSubject.Office ? Serves(person, [thing.Id]) : SpeaksFor(person, thing.OwnerId!.Value)).ToList();
        return own.Count > 0 ? own : [.. _staff.Where(person => person is { Institution: Roles.Iom or Roles.Ombudsman, Function: Roles.Caseworker })];
    }

    private bool SpeaksFor(StaffUser person, int institutionId) =>
        person.Institution == _spokenFor[institutionId] && (person.Institution != Roles.Municipality || Serves(person, _officesOf[institutionId]));

    private static bool Serves(StaffUser person, IEnumerable<int> offices) => person.Offices.Any(office => offices.Contains(office.Id));
}
