using MigrantWindow.Domain.Trainings;

namespace MigrantWindow.Web.Pages.Admin.Trainings;

/// <summary>How many people of one kind were at one session, or were to be.</summary>
public sealed record PeopleCount
{
    public int SessionId { get; init; }
    public TrainingTopic Topic { get; init; }
    public Sectors Sector { get; init; }
    public string? Municipality { get; init; }
    public Sex? Sex { get; init; }
    public AgeBand? Age { get; init; }
    public int Attended { get; init; }
    public int Partly { get; init; }
    public int Absent { get; init; }

    /// <summary>From the totals of a session where it has any, else from what was recorded person by person. No name is asked for.</summary>
    public static IQueryable<PeopleCount> Of(IQueryable<TrainingSession> sessions) => FromTotals(sessions.Where(session => session.Totals.Any())).Concat(FromPeople(sessions.Where(session => !session.Totals.Any())));

    /// <summary>The same of all sessions together.</summary>
    public static IQueryable<PeopleCount> Together(IQueryable<TrainingSession> sessions) => Of(sessions)
        .GroupBy(count => new { count.Topic, count.Sector, count.Municipality, count.Sex, count.Age })
        .Select(group => new PeopleCount
        {
            Topic = group.Key.Topic, Sector = group.Key.Sector, Municipality = group.Key.Municipality, Sex = group.Key.Sex, Age = group.Key.Age,
            Attended = group.Sum(count => count.Attended), Partly = group.Sum(count => count.Partly), Absent = group.Sum(count => count.Absent),
        });

    /// <summary>The same session by session, the first first.</summary>
    public static IQueryable<PeopleCount> BySession(IQueryable<TrainingSession> sessions) => Of(sessions)
        .GroupBy(count => new { count.SessionId, count.Topic, count.Sector, count.Municipality, count.Sex, count.Age })
        .Select(group => new PeopleCount
        {
            SessionId = group.Key.SessionId, Topic = group.Key.Topic, Sector = group.Key.Sector, Municipality = group.Key.Municipality, Sex = group.Key.Sex, Age = group.Key.Age,
            Attended = group.Sum(count => count.Attended), Partly = group.Sum(count => count.Partly), Absent = group.Sum(count => count.Absent),
        })
        .OrderBy(count => count.SessionId).ThenBy(count => count.Sector).ThenBy(count => count.Municipality).ThenBy(count => count.Sex).ThenBy(count => count.Age);

    private static IQueryable<PeopleCount> FromTotals(IQueryable<TrainingSession> sessions) => sessions.SelectMany(session => session.Totals, (session, total) => new PeopleCount
    {
        SessionId = session.Id, Topic = session.Course.Topic, Sector = total.Sector, Municipality = total.Municipality, Sex = total.Sex, Age = total.Age,
        Attended = total.Attended, Partly = total.PartlyAttended, Absent = total.Absent,
    });

    private static IQueryable<PeopleCount> FromPeople(IQueryable<TrainingSession> sessions) =>
        from session in sessions
        from registration in session.Registrations
        where registration.State == RegistrationState.Confirmed
        from person in registration.Participants
        where person.Attendance != null
        select new PeopleCount
        {
            SessionId = session.Id, Topic = session.Course.Topic, Sector = registration.Sector, Municipality = registration.Municipality, Sex = person.Sex, Age = person.Age,
            Attended = person.Attendance == Attendance.Attended ? 1 : 0, Partly = person.Attendance == Attendance.PartlyAttended ? 1 : 0, Absent = person.Attendance == Attendance.Absent ? 1 : 0,
        };
}
