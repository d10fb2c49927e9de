using System.Linq.Expressions;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Web.Pages.Admin.Hours;

/// <summary>An alert as whoever runs one of its offices sees it.</summary>
/// <param name="IsInReach">Whether they run every office where it shows, and so may end it.</param>
public sealed record AlertView(int Id, LocalizedText Text, DateTime StartsOn, DateTime EndsOn, IReadOnlyList<LocalizedText> Offices, bool IsInReach)
{
    public static Expression<Func<Alert, AlertView>> Of(IQueryable<Office> inReach) => alert => new AlertView(
        alert.Id, alert.Text, alert.StartsOn, alert.EndsOn, alert.Offices.OrderBy(office => office.Order).Select(office => office.Name).ToList(),
        alert.Offices.All(office => inReach.Any(own => own.Id == office.Id)));
}
