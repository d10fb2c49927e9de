using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Web.Pages.Shared;

/// <summary>What every page below an office shows of it.</summary>
/// <param name="Slug">Its word in URLs.</param>
/// <param name="Name">In the reader's language.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="Kind">Municipal window or border post.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Municipality">Where it lies.</param>
/// <param name="Department">Where that lies.</param>
/// <param name="MapPlace">Its rough place on the sketch map.</param>
/// <param name="Open">Whether it is open now.</param>
/// <param name="Alerts">Notices in force.</param>
/// <param name="Situations">The journeys, in every language.</param>
public sealed record OfficeView(
    string Slug, string Name, string Summary, OfficeKind Kind, string Country, string Municipality, string Department, GeoPoint? MapPlace,
    OpenState Open, IReadOnlyList<LocalizedText> Alerts, IReadOnlyList<SituationView> Situations)
{
    /// <returns>The office, in one query; nothing if there is none of that slug.</returns>
    public static async Task<OfficeView?> FindAsync(PortalDbContext db, string slug, string language, DateTime now, CancellationToken stop)
    {
        var offices = await LoadAsync(db.Offices.Where(office => office.Slug == slug), db, language, now, stop);
        return offices.Count > 0 ? offices[0] : null;
    }

    public static Task<IReadOnlyList<OfficeView>> AllAsync(PortalDbContext db, string language, DateTime now, CancellationToken stop) =>
        LoadAsync(db.Offices.Where(office => office.Status != OfficeStatus.Closed), db, language, now, stop);

    public IEnumerable<SituationView> SituationsIn(string language) =>
        Situations.Where(situation => situation.Language == language).OrderBy(situation => situation.Situation);

    private static async Task<IReadOnlyList<OfficeView>> LoadAsync(
        IQueryable<Office> offices, PortalDbContext db, string language, DateTime now, CancellationToken stop)
    {
        var (from, until) = DatesAround(now);
        var found = await offices
            .OrderBy(office => office.Order)
            .Select(office => new
            {
                office.Slug, office.Name, office.Summary, office.Kind, office.Country, office.Municipality, office.Department,
                // Not the place itself: for that the whole office would be read, with all its texts in every language.
                Latitude = (double?)office.MapPlace!.Latitude, Longitude = (double?)office.MapPlace!.Longitude,
                office.Hours, office.ByAppointment, office.Status, office.TimeZone,
                Exceptions = office.Exceptions.Where(other => other.Date >= from && other.Date <= until)
                    .Select(other => new OtherHours(other.Date, other.Opens, other.Closes)).ToList(),
                Holidays = db.Holidays.Where(holiday => holiday.Country == office.Country && holiday.Date >= from && holiday.Date <= until)
                    .Select(holiday => holiday.Date).ToList(),
                Alerts = office.Alerts.Where(alert => alert.StartsOn <= now && alert.EndsOn > now)
                    .OrderBy(alert => alert.EndsOn).Select(alert => alert.Text).ToList(),
                Situations = db.JourneyTranslations.Where(t => t.Journey.Country == office.Country)
                    .Select(t => new SituationView(t.Culture, t.Journey.Situation, t.Slug, t.Title, t.Summary)).ToList(),
            })
            .ToListAsync(stop);

        return [.. found.Select(office => new OfficeView(
            office.Slug, office.Name.In(language), office.Summary.In(language), office.Kind, office.Country, office.Municipality, office.Department,
            office is { Latitude: { } latitude, Longitude: { } longitude } ? new GeoPoint(latitude, longitude) : null,
            new Schedule(office.Hours, office.ByAppointment, office.Status, office.TimeZone, office.Exceptions, office.Holidays.ToHashSet()).At(now),
            office.Alerts,
            office.Situations))];
    }

    /// <summary>The dates a schedule may ask about, with a day to spare for time zones.</summary>
    private static (DateOnly From, DateOnly Until) DatesAround(DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        return (today.AddDays(-2), today.AddDays(Schedule.Horizon + 1));
    }
}

/// <summary>A situation's journey, for links to it.</summary>
public sealed record SituationView(string Language, Situation Situation, string Slug, string Title, string Summary);
