using MigrantWindow.Data;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Web.Pages.Admin.Statistics;

/// <summary>How much of what an office offers readers is confirmed: articles and services.</summary>
public sealed record OfficeFreshness(int Id, LocalizedText Name, int Confirmed, int Overdue, int All)
{
    public int NotYet => All - Confirmed - Overdue;

    public static IQueryable<OfficeFreshness> Of(IQueryable<Office> offices, PortalDbContext db, DateTime now)
    {
        var articles = db.Articles.Where(article => db.Publications.Any(p => p.Translation.ArticleId == article.Id));
        return offices.OrderBy(office => office.Order).ThenBy(office => office.Id).Select(office => new OfficeFreshness(
            office.Id,
            office.Name,
            articles.Count(a => (a.OfferedEverywhere || a.Offices.Any(o => o.Id == office.Id)) && a.ConfirmedOn != null && a.ConfirmedOn.Value.AddMonths(a.ReviewMonths) > now)
                + db.Services.Count(s => (s.OfferedEverywhere || s.Offices.Any(o => o.Id == office.Id)) && s.ConfirmedOn != null && s.ConfirmedOn.Value.AddMonths(s.ReviewMonths) > now),
            articles.Count(a => (a.OfferedEverywhere || a.Offices.Any(o => o.Id == office.Id)) && a.ConfirmedOn != null && a.ConfirmedOn.Value.AddMonths(a.ReviewMonths) <= now)
                + db.Services.Count(s => (s.OfferedEverywhere || s.Offices.Any(o => o.Id == office.Id)) && s.ConfirmedOn != null && s.ConfirmedOn.Value.AddMonths(s.ReviewMonths) <= now),
            articles.Count(a => a.OfferedEverywhere || a.Offices.Any(o => o.Id == office.Id)) + db.Services.Count(s => s.OfferedEverywhere || s.Offices.Any(o => o.Id == office.Id))));
    }
}
