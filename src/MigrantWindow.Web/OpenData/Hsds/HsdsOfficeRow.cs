using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.OpenData.Hsds;

/// <summary>A Window: for other directories a service of its own, given at its own place.</summary>
internal sealed record HsdsOfficeRow
{
    /// <summary>How far ahead holidays are told.</summary>
    private const int HolidayDays = 366;

    public required int Id { get; init; }
    public required string Slug { get; init; }
    public required LocalizedText Name { get; init; }
    public required LocalizedText Summary { get; init; }
    public required LocalizedText Directions { get; init; }
    public required LocalizedText Body { get; init; }
    public required OfficeStatus Status { get; init; }
    public required string Country { get; init; }
    public required string Department { get; init; }
    public required string Municipality { get; init; }
    public required string District { get; init; }
    public required string? Address { get; init; }
    public required string? Email { get; init; }
    public required GeoPoint? Coordinates { get; init; }
    public required string TimeZone { get; init; }
    public required OpeningHours? Hours { get; init; }
    public required bool ByAppointment { get; init; }
    public required Accessibility Accessibility { get; init; }
    public required string Languages { get; init; }
    public required DateTime? ConfirmedOn { get; init; }
    public required DateTime? Since { get; init; }
    public required IReadOnlyList<string> Partners { get; init; }
    public required IReadOnlyList<HsdsFactRow> Phones { get; init; }
    public required IReadOnlyList<HsdsDateRow> Dates { get; init; }
    public IReadOnlyList<HsdsDateRow> Holidays { get; init; } = [];
    public required IReadOnlyList<LocalizedText> Alerts { get; init; }

    public IEnumerable<string?> Texts(string language) => [Summary.In(language), Directions.In(language), Body.In(language)];

    public static async Task<IReadOnlyList<HsdsOfficeRow>> LoadAsync(PortalDbContext db, DateTime now, CancellationToken stop)
    {
        var from = DateOnly.FromDateTime(now).AddDays(-1);
        var until = from.AddDays(HolidayDays);
        var holidays = (await db.Holidays.Where(holiday => holiday.Date >= from && holiday.Date <= until).OrderBy(holiday => holiday.Date).ToListAsync(stop))
            .ToLookup(holiday => holiday.Country, holiday => new HsdsDateRow(holiday.Date, null, null, holiday.Name));
        var offices = await db.Offices.Where(office => office.Status != OfficeStatus.Closed).OrderBy(office => office.Order).ThenBy(office => office.Id)
            .Select(office => new HsdsOfficeRow
            {
                Id = office.Id, Slug = office.Slug, Name = office.Name, Summary = office.Summary, Directions = office.Directions, Body = office.Body, Status = office.Status,
                Country = office.Country, Department = office.Department, Municipality = office.Municipality, District = office.District, Address = office.Address, Email = office.Email,
                Coordinates = office.Coordinates, TimeZone = office.TimeZone, Hours = office.Hours, ByAppointment = office.ByAppointment, Accessibility = office.Accessibility,
                Languages = office.Languages, ConfirmedOn = office.ConfirmedOn, Since = db.ServiceTranslations.Min(text => text.PublishedOn),
                Partners = office.Partners.OrderBy(partner => partner.Id).Select(partner => partner.Key).ToList(),
                Phones = office.Phones.Select(phone => new HsdsFactRow(phone.Id, phone.Key, phone.Value, phone.Label, phone.Note, phone.IsWhatsApp)).ToList(),
                Dates = office.Exceptions.Where(other => other.Date >= from).OrderBy(other => other.Date)
                    .Select(other => new HsdsDateRow(other.Date, other.Opens, other.Closes, other.Reason)).ToList(),
                Alerts = office.Alerts.Where(alert => alert.StartsOn <= now && alert.EndsOn > now).OrderBy(alert => alert.EndsOn).Select(alert => alert.Text).ToList(),
            })
            .AsSplitQuery().ToListAsync(stop);
        return [.. offices.Select(office => office with { Holidays = [.. holidays[office.Country]] })];
    }

    public HsdsOffer ToOffer(HsdsWords words, IReadOnlyDictionary<string, HsdsGiver> givers)
    {
        var key = $"window/{Slug}";
        var id = HsdsId.Of("service", key);
        return new HsdsOffer(
            key, Name.In(words.Language), words.Told(Summary.In(words.Language), Body.In(words.Language)), words.Address.Of(Links.Office(words.Language, Slug)),
            Partners.Count > 0 ? givers.GetValueOrDefault(Partners[0]) : null, ChangedOn(words.Changes))
        {
            Status = Status switch { OfficeStatus.Planned => "inactive", OfficeStatus.TemporarilyClosed => "temporarily closed", _ => "active" },
            Email = Email,
            AssuredOn = ConfirmedOn,
            Alert = Alerts.Count > 0 ? string.Join("\n", Alerts.Select(alert => alert.In(words.Language)))
                : Status == OfficeStatus.Unknown ? (string)words.T["Hours not known: ask before you go"]! : null, // HSDS has no word for “not known”
            Phones = [.. Phones.Select(phone => phone.ToPhone(words, "service", key) with { ServiceId = id })],
            Schedules = [.. Schedules(words, "service").Select(schedule => schedule with { ServiceId = id })],
            Areas = [Municipality],
            Languages = HsdsWords.Spoken(Languages),
            Pages = [.. words.Languages.Select(culture => (culture, words.Address.Of(Links.Office(culture, Slug))))],
            Places = [ToPlace(words)],
        };
    }

    /// <summary>When it or one of its numbers was changed or confirmed last.</summary>
    public DateTime ChangedOn(HsdsChanges changes) => changes.Of([(ProposalSubject.Office, Id), .. Phones.Select(phone => (ProposalSubject.Fact, phone.Id))], Since, ConfirmedOn);

    public HsdsPlace ToPlace(HsdsWords words)
    {
        var id = HsdsId.Of("location", $"window/{Slug}");
        return new HsdsPlace($"window/{Slug}", Name.In(words.Language), words.In(Directions), Address, District, Municipality, Department, Country)
        {
            Description = words.In(Summary),
            Coordinates = Coordinates,
            Accessibility = words.Told(Accessibility),
            Languages = HsdsWords.Spoken(Languages),
            Phones = [.. Phones.Select(phone => phone.ToPhone(words, "location", Slug) with { LocationId = id })],
            Schedules = [.. Schedules(words, "location").Select(schedule => schedule with { LocationId = id })],
        };
    }

    /// <summary>The week, then the dates that differ: an exception beats a holiday.</summary>
    private IEnumerable<HsdsSchedule> Schedules(HsdsWords words, string owner)
    {
        var (name, offset, appointment) = ($"{owner}/window/{Slug}", words.OffsetOf(TimeZone), (string)words.T["by appointment"]);
        var week = HsdsSchedules.OfWeek(name, Hours, offset, appointment).Select(schedule => ByAppointment ? schedule with { Notes = appointment } : schedule);
        var dates = Dates.Concat(Hours is null or { IsAlways: true } ? [] : Holidays.ExceptBy(Dates.Select(other => other.Date), holiday => holiday.Date)).OrderBy(date => date.Date);
        return week.Concat(dates.Select(date => HsdsSchedules.OfDate(name, date.Date, date.Opens, date.Closes, offset,
            date.Opens is null ? $"{words.T["Closed all day"]}. {date.Reason.In(words.Language)}".Trim() : date.Reason.In(words.Language))));
    }
}

/// <summary>A date with other hours, or none.</summary>
internal sealed record HsdsDateRow(DateOnly Date, TimeOnly? Opens, TimeOnly? Closes, LocalizedText Reason);
