using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Trainings;

/// <summary>What pages and mails say of sessions in the same words.</summary>
public static class SessionSentences
{
    /// <summary>Day and hours in the office's time: <c>sábado, 5 de diciembre de 2026, 8:00–11:00</c>.</summary>
    public static string When(SessionTime day, OfficeTime time)
    {
        var (starts, ends) = (time.Local(day.StartsOn), time.Local(day.EndsOn));
        return string.Create(CultureInfo.CurrentCulture, $"{starts.ToString("D", CultureInfo.CurrentCulture)}, {Hour(starts)}–{Hour(ends)}");
    }

    /// <summary>The same without the hours: for the deadline.</summary>
    public static string LastDay(DateTime endsOn, OfficeTime time) => time.Local(endsOn.AddTicks(-1)).ToString("D", CultureInfo.CurrentCulture);

    public static string TimesAre(this IStringLocalizer<Texts> text, OfficeTime time) => time == OfficeTime.ElSalvador
        ? text["Times are those of El Salvador."]
        : text["Times are those of the time zone {0}.", time.Zone];

    public static string Topic(this IStringLocalizer<Texts> text, TrainingTopic topic) => topic switch
    {
        TrainingTopic.MigrantsRights => text["Rights of migrants"],
        TrainingTopic.MunicipalServices => text["Services of the municipality for migrants"],
        TrainingTopic.IrregularMigrationRisks => text["Risks of irregular migration"],
        _ => text["Protecting people in situations of vulnerability"],
    };

    /// <summary>One sector.</summary>
    public static string Sector(this IStringLocalizer<Texts> text, Sectors sector) => sector switch
    {
        Sectors.CivilServants => text["Public officials"],
        Sectors.CivilSociety => text["Civil society"],
        Sectors.Schools => text["Schools"],
        _ => text["not said"],
    };

    public static IEnumerable<Sectors> Each(this Sectors sectors) => Enum.GetValues<Sectors>().Where(sector => sector != Sectors.None && sectors.HasFlag(sector));

    public static IReadOnlyList<Sectors> AllSectors { get; } = [.. (Sectors.CivilServants | Sectors.CivilSociety | Sectors.Schools).Each()];

    public static IEnumerable<SelectListItem> SexChoices(IStringLocalizer<Texts> text) =>
        [new(text["not said"], ""), .. Enum.GetValues<Sex>().Select(sex => new SelectListItem(text.Sex(sex), $"{sex}"))];

    public static IEnumerable<SelectListItem> AgeChoices(IStringLocalizer<Texts> text) =>
        [new(text["not said"], ""), .. Enum.GetValues<AgeBand>().Select(age => new SelectListItem(text.Age(age), $"{age}"))];

    /// <summary>Nobody under 18 signs up alone.</summary>
    public static IEnumerable<SelectListItem> AdultChoices(IStringLocalizer<Texts> text) => AgeChoices(text).Where(choice => choice.Value != $"{AgeBand.Under18}");

    public static string ForWhom(this IStringLocalizer<Texts> text, Sectors sectors) => string.Join(", ", sectors.Each().Select(sector => text.Sector(sector)));

    public static string State(this IStringLocalizer<Texts> text, SessionState state) => state switch
    {
        SessionState.Cancelled => text["Cancelled"],
        SessionState.Held => text["Held"],
        SessionState.Full => text["Full: waiting list"],
        _ => text["Seats are free"],
    };

    public static string State(this IStringLocalizer<Texts> text, RegistrationState state) => state switch
    {
        RegistrationState.Requested => text["Requested"],
        RegistrationState.Confirmed => text["Confirmed"],
        RegistrationState.Waitlisted => text["On the waiting list"],
        RegistrationState.Declined => text["Declined"],
        _ => text["Cancelled"],
    };

    public static string Attendance(this IStringLocalizer<Texts> text, Attendance? attendance) => attendance switch
    {
        Domain.Trainings.Attendance.Attended => text["Attended"],
        Domain.Trainings.Attendance.PartlyAttended => text["Partly"],
        Domain.Trainings.Attendance.Absent => text["Absent"],
        _ => text["not known"],
    };

    public static string Sex(this IStringLocalizer<Texts> text, Sex? sex) => sex switch
    {
        Domain.Trainings.Sex.Woman => text["Woman"],
        Domain.Trainings.Sex.Man => text["Man"],
        Domain.Trainings.Sex.Other => text["Other"],
        _ => text["not said"],
    };

    public static string Age(this IStringLocalizer<Texts> text, AgeBand? age) => age switch
    {
        AgeBand.Under18 => text["Under 18"],
        AgeBand.From18To29 => text["18 to 29"],
        AgeBand.From30To44 => text["30 to 44"],
        AgeBand.From45To59 => text["45 to 59"],
        AgeBand.From60 => text["60 or older"],
        _ => text["not said"],
    };

    public static string Hours(this IStringLocalizer<Texts> text, int minutes) => minutes % 60 == 0
        ? text["{0} hours", minutes / 60]
        : text["{0} hours and {1} minutes", minutes / 60, minutes % 60];

    /// <summary>“You are 3rd”: in each language as it counts.</summary>
    public static string Place(this IStringLocalizer<Texts> text, int place) => place == 1 ? text["You are next on the waiting list."] : text["You are number {0} on the waiting list.", place];

    private static string Hour(DateTime local) => local.ToString("H:mm", CultureInfo.InvariantCulture);
}
