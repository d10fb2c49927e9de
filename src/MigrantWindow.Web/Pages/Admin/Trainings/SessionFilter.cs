using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Trainings;

/// <summary>Which sessions the list of staff shows, as its address says it.</summary>
public sealed class SessionFilter
{
    public int? Office { get; set; }
    public int? Course { get; set; }
    public SessionKind? State { get; set; }

    /// <summary>Those that have ended, the last first; else those to come, the next first.</summary>
    public bool Past { get; set; }

    /// <summary>What is over is asked for among what is over.</summary>
    public bool IsPast => Past || State is SessionKind.Held or SessionKind.Unrecorded;

    public bool IsEmpty => Office is null && Course is null && State is null;

    public IQueryable<TrainingSession> Of(IQueryable<TrainingSession> sessions, DateTime now)
    {
        sessions = IsPast ? sessions.Where(session => session.EndsOn <= now) : sessions.Where(session => session.EndsOn > now);
        if (Office is { } office)
        {
            sessions = sessions.Where(session => session.OfficeId == office);
        }

        if (Course is { } course)
        {
            sessions = sessions.Where(session => session.CourseId == course);
        }

        return InState(sessions, State, now);
    }

    public static IQueryable<TrainingSession> InState(IQueryable<TrainingSession> sessions, SessionKind? state, DateTime now) => state switch
    {
        SessionKind.Cancelled => sessions.Where(session => session.CancelledOn != null),
        SessionKind.Held => sessions.Where(session => session.CancelledOn == null && session.EndsOn <= now),
        SessionKind.Unrecorded => sessions.Where(session => session.CancelledOn == null && session.EndsOn <= now && session.AttendanceRecordedOn == null && session.ErasedOn == null),
        SessionKind.Asked => sessions.Where(session => session.CancelledOn == null && session.EndsOn > now && session.Registrations.Any(registration => registration.State == RegistrationState.Requested)),
        SessionKind.Full => sessions.Where(session => session.CancelledOn == null && session.EndsOn > now
            && (session.TakenSeats >= session.Capacity || session.Registrations.Any(registration => registration.State == RegistrationState.Waitlisted))),
        SessionKind.Free => sessions.Where(session => session.CancelledOn == null && session.EndsOn > now
            && session.TakenSeats < session.Capacity && !session.Registrations.Any(registration => registration.State == RegistrationState.Waitlisted)),
        _ => sessions,
    };

    /// <summary>The list so filtered, from a session on.</summary>
    public string Link(int? after = null) => Links.Filtered(
        Links.TrainingSessions,
        ("office", Office is { } office ? TrainingChoices.Number(office) : null), ("course", Course is { } course ? TrainingChoices.Number(course) : null),
        ("state", State?.ToString()), ("past", Past ? "true" : null), ("after", after is { } last ? TrainingChoices.Number(last) : null));
}

/// <summary>In which state a session is, as far as its staff look for it.</summary>
public enum SessionKind
{
    Free,
    Full,

    /// <summary>Somebody waits for a yes.</summary>
    Asked,
    Held,

    /// <summary>Held, and nobody has said who was there.</summary>
    Unrecorded,
    Cancelled,
}
