using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Admin.Hours;

public static class HoursSentences
{
    public static string Status(this IStringLocalizer<Texts> text, OfficeStatus status) => status switch
    {
        OfficeStatus.Open => text["It works"],
        OfficeStatus.TemporarilyClosed => text["Closed until further notice"],
        OfficeStatus.Planned => text["Not open yet"],
        OfficeStatus.Closed => text["Closed for good"],
        _ => text["No source tells whether it works"],
    };

    public static string State(this IStringLocalizer<Texts> text, AlertView alert, DateTime now) => alert switch
    {
        _ when alert.EndsOn <= now => text["ended"],
        _ when alert.StartsOn > now => text["to come"],
        _ => text["shows now"],
    };

    /// <summary>Everything the form of weekly hours says, in one line.</summary>
    public static string Timetable(this IStringLocalizer<Texts> text, Office office) => string.Join("; ", [
        text.Status(office.Status),
        office.Hours is { } hours ? HoursText.Of(hours, text) : text["opening hours not known"].Value,
        .. office.ByAppointment ? [text["by appointment only"].Value] : Array.Empty<string>(),
    ]);
}
