using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Trainings;

/// <summary>Who was there, and how long it is known.</summary>
public sealed partial class TrainingSession
{
    /// <summary>How long after its end names and addresses are kept.</summary>
    public static readonly TimeSpan PersonalDataKept = TimeSpan.FromDays(90);

    public const int TotalsMax = 200;

    /// <summary>Those whose attendance is recorded.</summary>
    public IEnumerable<Participant> Participants => _registrations.Where(registration => registration.State == RegistrationState.Confirmed)
        .OrderBy(registration => registration.Number).SelectMany(registration => registration.Participants.OrderBy(participant => participant.Number));

    /// <param name="attendance">Nothing: it was a mistake, and is not known.</param>
    /// <exception cref="DomainException">It has not begun, nobody of that id is confirmed, or the data are erased.</exception>
    public void Record(int participantId, Attendance? attendance, DateTime now)
    {
        RefuseUnlessBegun(now);
        var participant = Participants.SingleOrDefault(other => other.Id == participantId) ?? throw new DomainException("This person has no seat in the session.");
        participant.Take(attendance);
        _totals.Clear(); // who taps names counts anew
        (AttendanceRecordedOn, Version) = (now, Guid.NewGuid());
    }

    /// <summary>Only how many came: for schools, and where a list was kept on paper. They take the place of what was recorded by name.</summary>
    public void RecordTotals(IReadOnlyCollection<AttendanceTotal> totals, DateTime now)
    {
        RefuseUnlessBegun(now);
        if (totals.Count is 0 or > TotalsMax)
        {
            throw new DomainException("Enter between 1 and {0} lines.", TotalsMax);
        }

        foreach (var participant in Participants)
        {
            participant.Take(null);
        }

        _totals.Clear();
        _totals.AddRange(totals);
        (AttendanceRecordedOn, Version) = (now, Guid.NewGuid());
    }

    /// <summary>The totals as they were entered, or as they follow from what was recorded by name.</summary>
    public IReadOnlyList<AttendanceTotal> Count() => _totals.Count > 0 ? [.. _totals] : [.. _registrations
        .Where(registration => registration.State == RegistrationState.Confirmed)
        .SelectMany(registration => registration.Participants, (registration, participant) => (registration.Sector, registration.Municipality, participant))
        .Where(seat => seat.participant.Attendance is not null)
        .GroupBy(seat => (seat.Sector, seat.Municipality, seat.participant.Sex, seat.participant.Age), seat => seat.participant.Attendance)
        .Select(group => new AttendanceTotal(group.Key.Sector, group.Key.Municipality, group.Key.Sex, group.Key.Age,
            group.Count(attendance => attendance == Attendance.Attended), group.Count(attendance => attendance == Attendance.PartlyAttended), group.Count(attendance => attendance == Attendance.Absent)))];

    public bool IsErasureDueAt(DateTime now) => ErasedOn is null && now >= (CancelledOn ?? EndsOn) + PersonalDataKept;

    /// <summary>Keeps the totals and forgets everybody.</summary>
    public void Erase(DateTime now)
    {
        if (!IsErasureDueAt(now))
        {
            throw new DomainException("Names are kept for {0} days after the session.", PersonalDataKept.Days);
        }

        var totals = Count();
        _totals.Clear();
        _totals.AddRange(totals);
        _registrations.Clear();
        (ErasedOn, Version) = (now, Guid.NewGuid());
    }

    private void RefuseUnlessBegun(DateTime now)
    {
        if (CancelledOn is not null)
        {
            throw new DomainException("The session is cancelled.");
        }

        if (now < StartsOn)
        {
            throw new DomainException("The session has not begun.");
        }

        if (ErasedOn is not null)
        {
            throw new DomainException("Who registered is erased: attendance can be recorded no more.");
        }
    }
}
