using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Hours;

/// <summary>An office as whoever runs it sees it.</summary>
/// <param name="Alerts">How many show now.</param>
public sealed record OfficeDesk(int Id, string Slug, LocalizedText Name, string TimeZone, OfficeStatus Status, OpenState Open, int Alerts)
{
    public OfficeTime Time => new(TimeZone);

    public static async Task<IReadOnlyList<OfficeDesk>> LoadAsync(IQueryable<Office> offices, PortalDbContext db, DateTime now, CancellationToken stop)
    {
        var (from, until) = (DateOnly.FromDateTime(now).AddDays(-2), DateOnly.FromDateTime(now).AddDays(Schedule.Horizon + 1));
        var found = await offices.OrderBy(office => office.Order).ThenBy(office => office.Id)
            .Select(office => new
            {
                office.Id, office.Slug, office.Name, office.Hours, office.ByAppointment, office.Status, office.TimeZone,
                Exceptions = office.Exceptions.Where(other => other.Date >= from && other.Date <= until)
                    .Select(other => new OtherHours(other.Date, other.Opens, other.Closes)).ToList(),
                Holidays = db.Holidays.Where(holiday => holiday.Country == office.Country && holiday.Date >= from && holiday.Date <= until)
                    .Select(holiday => holiday.Date).ToList(),
                Alerts = office.Alerts.Count(alert => alert.StartsOn <= now && alert.EndsOn > now),
            })
            .ToListAsync(stop);

        return [.. found.Select(office => new OfficeDesk(
            office.Id, office.Slug, office.Name, office.TimeZone, office.Status,
            new Schedule(office.Hours, office.ByAppointment, office.Status, office.TimeZone, office.Exceptions, office.Holidays.ToHashSet()).At(now),
            office.Alerts))];
    }
}
