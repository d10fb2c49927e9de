using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Web.Pages.Admin.Confirmations;

/// <summary>The things that an institution can confirm.</summary>
public static class ThingQueries
{
    /// <returns>The thing; nothing where it is not there, or the person's right does not reach it. Facts belong to no office: there the right decides.</returns>
    public static async Task<Confirmable?> FindThingAsync(this PortalDbContext db, ProposalSubject kind, int id, StaffMember member, Right right, CancellationToken stop) => kind switch
    {
        ProposalSubject.Article => await db.Articles.Within(member, right, db).SingleOrDefaultAsync(article => article.Id == id, stop),
        ProposalSubject.Service => await db.Services.Within(member, right, db).SingleOrDefaultAsync(service => service.Id == id, stop),
        ProposalSubject.Office => await db.Offices.Within(member, right).SingleOrDefaultAsync(office => office.Id == id, stop),
        ProposalSubject.Fact when member.May(right) => await db.Facts.SingleOrDefaultAsync(fact => fact.Id == id, stop),
        _ => null,
    };

    /// <summary>The thing for whoever holds a link to it.</summary>
    public static async Task<Confirmable?> FindThingAsync(this PortalDbContext db, ProposalSubject kind, int id, CancellationToken stop) => kind switch
    {
        ProposalSubject.Article => await db.Articles.SingleOrDefaultAsync(article => article.Id == id, stop),
        ProposalSubject.Service => await db.Services.SingleOrDefaultAsync(service => service.Id == id, stop),
        ProposalSubject.Office => await db.Offices.SingleOrDefaultAsync(office => office.Id == id, stop),
        ProposalSubject.Fact => await db.Facts.SingleOrDefaultAsync(fact => fact.Id == id, stop),
        _ => null,
    };
}
