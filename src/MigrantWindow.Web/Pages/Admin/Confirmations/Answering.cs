using MigrantWindow.Data;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Web.Pages.Admin.Confirmations;

/// <summary>Who can say of a thing that it is right.</summary>
public static class Answering
{
    /// <summary>The owner of an article, who gives a service, who works at an office, whose number or price a fact is.</summary>
    public static IQueryable<Institution> AnsweringFor(this PortalDbContext db, ProposalSubject kind, int id) => kind switch
    {
        ProposalSubject.Article => db.Institutions.Where(institution => db.Articles.Any(article => article.Id == id && article.OwnerId == institution.Id)),
        ProposalSubject.Service => db.Institutions.Where(institution => db.Services.Any(service => service.Id == id && service.OrganizationId == institution.Id)),
        ProposalSubject.Office => db.Institutions.Where(institution => db.Offices.Any(office => office.Id == id && office.Partners.Any(partner => partner.Id == institution.Id))),
        _ => db.Institutions.Where(institution => db.Facts.Any(fact => fact.Id == id && fact.InstitutionId == institution.Id)),
    };
}
