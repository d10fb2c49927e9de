using System.Linq.Expressions;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Repairs;
using MigrantWindow.Domain.Services;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Domain.Statistics;
using MigrantWindow.Domain.Trainings;

namespace MigrantWindow.Data;

/// <summary>The table of rights as parts of queries: a record that somebody may not touch is not found.</summary>
public static class ContentRights
{
    /// <summary>Offices for which the person has this right.</summary>
    public static IQueryable<Office> Within(this IQueryable<Office> offices, StaffMember member, Right right)
    {
        var own = member.OfficeIds;
        return member.ReachOf(right) switch
        {
            Reach.Everything => offices,
            Reach.OwnOffices => offices.Where(office => own.Contains(office.Id)),
            _ => offices.Where(_ => false),
        };
    }

    /// <summary>Articles for which the person has this right: by the offices that offer them, or by the institution that owns them.</summary>
    public static IQueryable<Article> Within(this IQueryable<Article> articles, StaffMember member, Right right, PortalDbContext db)
    {
        var own = member.OfficeIds;
        var owners = OwnersOf(member, db);
        return member.ReachOf(right) switch
        {
            Reach.Everything => articles,
            Reach.OwnOffices => articles.Where(article => article.OfferedEverywhere || article.Offices.Any(office => own.Contains(office.Id))),
            Reach.OwnInstitution => articles.Where(article => owners.Contains(article.OwnerId)),
            Reach.OwnOfficesAndInstitution => articles.Where(article =>
                article.OfferedEverywhere || article.Offices.Any(office => own.Contains(office.Id)) || owners.Contains(article.OwnerId)),
            _ => articles.Where(_ => false),
        };
    }

    /// <summary>Services for which the person has this right: by the offices that offer them, or by the institution that gives them.</summary>
    public static IQueryable<Service> Within(this IQueryable<Service> services, StaffMember member, Right right, PortalDbContext db)
    {
        var own = member.OfficeIds;
        var owners = OwnersOf(member, db);
        return member.ReachOf(right) switch
        {
            Reach.Everything => services,
            Reach.OwnOffices => services.Where(service => service.OfferedEverywhere || service.Offices.Any(office => own.Contains(office.Id))),
            Reach.OwnInstitution => services.Where(service => owners.Contains(service.OrganizationId)),
            Reach.OwnOfficesAndInstitution => services.Where(service =>
                service.OfferedEverywhere || service.Offices.Any(office => own.Contains(office.Id)) || owners.Contains(service.OrganizationId)),
            _ => services.Where(_ => false),
        };
    }

    /// <summary>Journeys for which the person has this right: by the country of the offices they serve, or by the institution that owns them.</summary>
    public static IQueryable<Journey> Within(this IQueryable<Journey> journeys, StaffMember member, Right right, PortalDbContext db)
    {
        var own = member.OfficeIds;
        var owners = OwnersOf(member, db);
        return member.ReachOf(right) switch
        {
            Reach.Everything => journeys,
            Reach.OwnOffices => journeys.Where(journey => db.Offices.Any(office => own.Contains(office.Id) && office.Country == journey.Country)),
            Reach.OwnInstitution => journeys.Where(journey => owners.Contains(journey.OwnerId)),
            _ => journeys.Where(_ => false),
        };
    }

    /// <summary>Sessions for which the person has this right: by the office that holds them.</summary>
    public static IQueryable<TrainingSession> Within(this IQueryable<TrainingSession> sessions, StaffMember member, Right right)
    {
        var own = member.OfficeIds;
        return member.ReachOf(right) switch
        {
            Reach.Everything => sessions,
            Reach.OwnOffices => sessions.Where(session => own.Contains(session.OfficeId)),
            _ => sessions.Where(_ => false),
        };
    }

    /// <summary>Tasks for which the person has this right: by the office of the page. What speaks of money or violence reaches only IOM and the Ombudsman.</summary>
    public static IQueryable<RepairTask> Within(this IQueryable<RepairTask> tasks, StaffMember member, Right right)
    {
        var own = member.OfficeIds;
        var readable = member.Institution is Roles.Iom or Roles.Ombudsman ? tasks : tasks.Where(task => !task.IsConfidential);
        return member.ReachOf(right) switch
        {
            Reach.Everything => readable,
            Reach.OwnOffices => readable.Where(task => task.OfficeId != null && own.Contains(task.OfficeId.Value)),
            _ => tasks.Where(_ => false),
        };
    }

    /// <summary>Pages for which the person has this right: by their office.</summary>
    public static IQueryable<CountedPage> Within(this IQueryable<CountedPage> pages, StaffMember member, Right right)
    {
        var own = member.OfficeIds;
        return member.ReachOf(right) switch
        {
            Reach.Everything => pages,
            Reach.OwnOffices => pages.Where(page => page.OfficeId != null && own.Contains(page.OfficeId.Value)),
            _ => pages.Where(_ => false),
        };
    }

    /// <summary>The ids of the institutions this person speaks for. A town hall's staff speak for the town hall that is a partner of an office they
    /// serve; for an institution without staff here, IOM and the Ombudsman do.</summary>
    public static IQueryable<int> OwnersOf(StaffMember member, PortalDbContext db)
    {
        var own = member.OfficeIds;
        Expression<Func<Institution, bool>> spokenFor = member.Institution == Roles.Municipality
            ? institution => institution.Staff == Roles.Municipality && db.Offices.Any(office => own.Contains(office.Id) && office.Partners.Any(partner => partner.Id == institution.Id))
            : institution => institution.Staff == member.Institution || institution.Staff == null;
        return db.Institutions.Where(spokenFor).Select(institution => institution.Id);
    }
}
