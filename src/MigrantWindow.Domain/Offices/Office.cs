using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Offices;

/// <summary>A Window: where people come to ask.</summary>
public sealed class Office : Confirmable
{
    public const int AddressMaxLength = 300;
    public const int PlaceMaxLength = 80;
    public const int EmailMaxLength = 160;
    public const int TimeZoneMaxLength = 60;
    public const int NameMaxLength = 160;
    public const int SummaryMaxLength = 300;
    public const int DirectionsMaxLength = 1000;

    private readonly List<Institution> _partners = [];
    private readonly List<Fact> _phones = [];
    private readonly List<ScheduleException> _exceptions = [];
    private readonly List<Alert> _alerts = [];

    private Office() { }

    public Office(string slug, OfficeKind kind, string timeZone, int order, int reviewMonths)
    {
        (Slug, Kind, Order, ReviewMonths) = (new Slug(slug).Value, kind, order, reviewMonths);
        TimeZone = CheckedTimeZone(timeZone);
    }

    public int Id { get; private set; }
    public string Slug { get; private set; } = "";
    public OfficeKind Kind { get; private set; }
    public OfficeStatus Status { get; private set; }
    public int Order { get; private set; }
    public LocalizedText Name { get; private set; } = LocalizedText.Empty;
    public LocalizedText Summary { get; private set; } = LocalizedText.Empty;
    public LocalizedText Directions { get; private set; } = LocalizedText.Empty;

    /// <summary>Markdown; <see cref="Html"/> is the same, rendered and sanitised.</summary>
    public LocalizedText Body { get; private set; } = LocalizedText.Empty;
    public LocalizedText Html { get; private set; } = LocalizedText.Empty;

    public string Country { get; private set; } = "";
    public string Department { get; private set; } = "";
    public string Municipality { get; private set; } = "";
    public string District { get; private set; } = "";

    /// <summary>Nothing: not known, and pages say so.</summary>
    public string? Address { get; private set; }
    public string? Email { get; private set; }
    public GeoPoint? Coordinates { get; private set; }

    /// <summary>Roughly where it lies, for the sketch map only.</summary>
    public GeoPoint? MapPlace { get; private set; }

    /// <summary>IANA name.</summary>
    public string TimeZone { get; private set; } = "";

    /// <summary>Nothing: not known, and pages say so.</summary>
    public OpeningHours? Hours { get; private set; }
    public bool ByAppointment { get; private set; }
    public Accessibility Accessibility { get; private set; } = Accessibility.NotKnown;

    /// <summary>BCP 47 tags of the languages spoken there, separated by spaces.</summary>
    public string Languages { get; private set; } = "";
    public PartialDate? Opened { get; private set; }

    public IReadOnlyList<Institution> Partners => _partners;
    public IReadOnlyList<Fact> Phones => _phones;
    public IReadOnlyList<ScheduleException> Exceptions => _exceptions;
    public IReadOnlyList<Alert> Alerts => _alerts;

    /// <summary>State and weekly hours, as the audit log says them.</summary>
    public string Timetable => $"{Status}; {Hours?.ToString() ?? "hours not known"}{(ByAppointment ? "; by appointment only" : "")}";

    /// <exception cref="DomainException">The system knows no such time zone.</exception>
    public static string CheckedTimeZone(string timeZone) => TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _)
        ? timeZone
        : throw new DomainException("“{0}” is no time zone such as America/El_Salvador.", timeZone);

    public void Describe(LocalizedText name, LocalizedText summary, LocalizedText directions, LocalizedText body, LocalizedText html) =>
        (Name, Summary, Directions, Body, Html) = (name, summary, directions, body, html);

    public void Locate(string country, string department, string municipality, string district, string? address, GeoPoint? coordinates, GeoPoint? mapPlace) =>
        (Country, Department, Municipality, District, Address, Coordinates, MapPlace) =
        (country, department, municipality, district, address, coordinates, mapPlace ?? coordinates);

    public void Reach(string? email, string languages, IEnumerable<Fact> phones)
    {
        (Email, Languages) = (email, languages);
        _phones.Clear();
        _phones.AddRange(phones);
    }

    public void Keep(OpeningHours? hours, bool byAppointment) => (Hours, ByAppointment) = (hours, byAppointment);

    public void Is(OfficeStatus status, PartialDate? opened) => (Status, Opened) = (status, opened);

    /// <exception cref="DomainException">It never opened, or is closed for good.</exception>
    public void CloseForNow() => Status = Status is OfficeStatus.Planned or OfficeStatus.Closed
        ? throw new DomainException("Only an office that works can be closed for a time.")
        : OfficeStatus.TemporarilyClosed;

    /// <exception cref="DomainException">It is closed for good.</exception>
    public void OpenAgain() => Status = Status == OfficeStatus.Closed
        ? throw new DomainException("An office that is closed for good does not open again.")
        : OfficeStatus.Open;

    public void IsAccessible(Accessibility accessibility) => Accessibility = accessibility;

    public void WorkWith(IEnumerable<Institution> partners)
    {
        _partners.Clear();
        _partners.AddRange(partners);
    }

    public void Close(DateOnly date, LocalizedText reason) => AddException(new ScheduleException(date, null, null, reason));

    public void OpenAtOtherHours(DateOnly date, TimeOnly opens, TimeOnly closes, LocalizedText reason) =>
        AddException(new ScheduleException(date, opens, closes, reason));

    /// <summary>Whatever was said of that date holds no more.</summary>
    public void KeepUsualHoursOn(DateOnly date) => _exceptions.RemoveAll(exception => exception.Date == date);

    private void AddException(ScheduleException exception)
    {
        _exceptions.RemoveAll(other => other.Date == exception.Date);
        _exceptions.Add(exception);
    }
}
