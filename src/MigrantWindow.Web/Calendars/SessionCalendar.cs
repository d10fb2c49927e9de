using System.Globalization;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using MigrantWindow.Web.Configuration;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Trainings;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Calendars;

/// <summary>Sessions as iCalendar files (RFC 5545): an event a day, each with a name that stays, so that a later file changes the entry and adds no second one.</summary>
public sealed class SessionCalendar(SiteAddress site, IOptions<SmtpOptions> mail, IStringLocalizer<Texts> text, TimeProvider clock)
{
    public const string ContentType = "text/calendar; charset=utf-8";
    public const string Method = "PUBLISH";
    public const string FileName = "training.ics";

    /// <summary>In the language that is spoken now.</summary>
    /// <param name="isOff">Whoever gets it does not go any more, though others may.</param>
    public string Of(SessionView session, bool isOff = false) => Of([session], isOff);

    public string Of(IEnumerable<SessionView> sessions, bool isOff = false)
    {
        var calendar = new Ical.Net.Calendar { Method = Method, ProductId = "-//MigrantWindow//Trainings//EN", Version = "2.0" };
        calendar.Events.AddRange(sessions.SelectMany(session => EventsOf(session, isOff || session.CancelledOn is not null)));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private IEnumerable<CalendarEvent> EventsOf(SessionView session, bool isOff)
    {
        for (var number = 1; number <= session.DaysEver; number++)
        {
            var isDropped = number > session.Days.Count;
            var day = session.Days[isDropped ? ^1 : number - 1];
            yield return new CalendarEvent
            {
                Uid = string.Create(CultureInfo.InvariantCulture, $"{session.Uid:N}-{number}@migrantwindow"),
                Sequence = session.Sequence,
                DtStamp = new CalDateTime(clock.GetUtcNow().UtcDateTime),
                DtStart = new CalDateTime(day.StartsOn), // UTC: right in every calendar, whatever time zones it knows
                DtEnd = new CalDateTime(day.EndsOn),
                Summary = session.In(CultureInfo.CurrentUICulture.Name).Title,
                Location = session.Place,
                Description = string.Join('\n', DescriptionOf(session)),
                Url = new Uri(site.Of(session.PathIn(CultureInfo.CurrentUICulture.Name))),
                Organizer = new Organizer { CommonName = $"MigrantWindow {session.OfficeName.In(CultureInfo.CurrentUICulture.Name)}", Value = new Uri($"mailto:{mail.Value.Sender.Address}") },
                Status = isOff || isDropped ? EventStatus.Cancelled : EventStatus.Confirmed,
            };
        }
    }

    private IEnumerable<string> DescriptionOf(SessionView session)
    {
        yield return text["Trainer: {0}", session.Trainer];
        if (session.Note.In(CultureInfo.CurrentUICulture.Name) is { Length: > 0 } note)
        {
            yield return note;
        }

        yield return site.Of(session.PathIn(CultureInfo.CurrentUICulture.Name));
    }
}
