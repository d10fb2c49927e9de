using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Trainings;

/// <summary>A course as it is held once: where, when, by whom, for how many. It decides who has a seat.</summary>
public sealed partial class TrainingSession
{
    public const int CapacityMax = 500;
    public const int DaysMax = 10;
    public const int PlaceMaxLength = 160;
    public const int TrainerMaxLength = 120;
    public const int NoteMaxLength = 600;
    public const int ReasonMaxLength = 400;

    /// <summary>How long before the start participants are reminded.</summary>
    public static readonly TimeSpan RemindedBefore = TimeSpan.FromDays(3);

    private readonly List<SessionDay> _days = [];
    private readonly List<Registration> _registrations = [];
    private readonly List<AttendanceTotal> _totals = [];

    private TrainingSession() { }

    /// <param name="uid">Made with the empty form: the same form sent twice plans one session.</param>
    /// <exception cref="DomainException">The plan cannot be held, or the course is given no more.</exception>
    public TrainingSession(TrainingCourse course, Office office, SessionPlan plan, DateTime now, Guid? uid = null)
    {
        if (course.IsRetired)
        {
            throw new DomainException("This course is given no more.");
        }

        plan.Check(now);
        (Course, Office, Uid) = (course, office, uid ?? Uid);
        Take(plan);
    }

    public int Id { get; private set; }
    public int CourseId { get; private set; }
    public TrainingCourse Course { get; private set; } = null!;
    public int OfficeId { get; private set; }
    public Office Office { get; private set; } = null!;

    /// <summary>Its name in calendars, for ever.</summary>
    public Guid Uid { get; private set; } = Guid.NewGuid();

    /// <summary>How often what a calendar shows of it has changed (RFC 5545, SEQUENCE).</summary>
    public int Sequence { get; private set; }

    /// <summary>The most days it ever had: calendars are told which were dropped.</summary>
    public int DaysEver { get; private set; }
    public string Language { get; private set; } = "";
    public string Place { get; private set; } = "";
    public string Trainer { get; private set; } = "";
    public DateTime StartsOn { get; private set; }
    public DateTime EndsOn { get; private set; }
    public DateTime SignUpEndsOn { get; private set; }
    public bool ByApproval { get; private set; }
    public LocalizedText Note { get; private set; } = LocalizedText.Empty;
    public int Capacity { get; private set; }

    /// <summary>The seats of confirmed registrations; never more than <see cref="Capacity"/>.</summary>
    public int TakenSeats { get; private set; }

    /// <summary>The number of the latest registration; numbers are never given twice.</summary>
    public int LastNumber { get; private set; }
    public DateTime? CancelledOn { get; private set; }
    public string? CancellationReason { get; private set; }
    public DateTime? RemindedOn { get; private set; }
    public DateTime? AttendanceRecordedOn { get; private set; }
    public DateTime? ErasedOn { get; private set; }
    public Guid Version { get; private set; } = Guid.NewGuid();

    public IReadOnlyList<SessionDay> Days => [.. _days.OrderBy(day => day.Number)];
    public IReadOnlyList<Registration> Registrations => _registrations;
    public IReadOnlyList<AttendanceTotal> Totals => _totals;

    public SessionState StateAt(DateTime now) => StateOf(CancelledOn, EndsOn, Waiting.Any() ? 0 : FreeSeats, now);

    /// <param name="seats">Those that whoever signs up now would have: none while somebody waits.</param>
    public static SessionState StateOf(DateTime? cancelledOn, DateTime endsOn, int seats, DateTime now) => cancelledOn is not null ? SessionState.Cancelled
        : now >= endsOn ? SessionState.Held
        : seats <= 0 ? SessionState.Full : SessionState.Scheduled;

    /// <summary>Plans it otherwise. A larger room lets the waiting list move up.</summary>
    /// <returns>Whether calendars must be told, and the registrations that got a seat.</returns>
    /// <exception cref="DomainException">It has begun or is cancelled, the plan cannot be held, or more seats are confirmed than it has.</exception>
    public (bool IsMoved, IReadOnlyList<Registration> MovedUp) Change(SessionPlan plan, DateTime now)
    {
        RefuseUnlessAhead(now);
        plan.Check(now, SignUpEndsOn);
        if (plan.Capacity < TakenSeats)
        {
            throw new DomainException("{0} seats are confirmed: there cannot be fewer.", TakenSeats);
        }

        if (Waiting.Select(registration => registration.Seats).DefaultIfEmpty().Max() is var group && group > plan.Capacity)
        {
            throw new DomainException("A group of {0} waits: with fewer seats it would wait in vain. Decline it first.", group);
        }

        var isMoved = plan.Place != Place || !plan.Days.SequenceEqual(Days.Select(day => new SessionTime(day.StartsOn, day.EndsOn)));
        Take(plan);
        if (isMoved)
        {
            Sequence++;
            RemindedOn = now < StartsOn - RemindedBefore ? null : now; // later, the mail about the change reminds
        }

        return (isMoved, MoveUp(now));
    }

    /// <returns>The registrations that must be told.</returns>
    public IReadOnlyList<Registration> CallOff(string reason, DateTime now)
    {
        RefuseUnlessAhead(now);
        if (reason.Length is 0 or > ReasonMaxLength)
        {
            throw new DomainException("Say why, in at most {0} characters.", ReasonMaxLength);
        }

        (CancelledOn, CancellationReason, Sequence, Version) = (now, reason, Sequence + 1, Guid.NewGuid());
        return [.. _registrations.Where(registration => registration.IsOpen)];
    }

    /// <summary>Whether now is the time to remind those who come.</summary>
    public bool IsReminderDueAt(DateTime now) => CancelledOn is null && RemindedOn is null && now >= StartsOn - RemindedBefore && now < StartsOn;

    public void Reminded(DateTime now) => (RemindedOn, Version) = (now, Guid.NewGuid());

    private void Take(SessionPlan plan)
    {
        (Language, Place, Trainer, Capacity, ByApproval, Note) = (plan.Language, plan.Place, plan.Trainer, plan.Capacity, plan.ByApproval, plan.Note);
        (StartsOn, EndsOn) = (plan.Days[0].StartsOn, plan.Days[^1].EndsOn);
        SignUpEndsOn = plan.SignUpEndsOn < StartsOn ? plan.SignUpEndsOn : StartsOn;
        foreach (var (index, time) in plan.Days.Index())
        {
            if (_days.SingleOrDefault(day => day.Number == index + 1) is { } day)
            {
                day.MoveTo(time);
            }
            else
            {
                _days.Add(new SessionDay(index + 1, time));
            }
        }

        _days.RemoveAll(day => day.Number > plan.Days.Count);
        (DaysEver, Version) = (Math.Max(DaysEver, _days.Count), Guid.NewGuid());
    }

    private void RefuseUnlessAhead(DateTime now)
    {
        if (CancelledOn is not null)
        {
            throw new DomainException("The session is cancelled.");
        }

        if (now >= StartsOn)
        {
            throw new DomainException("The session has begun.");
        }
    }
}
