using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Trainings;

/// <summary>Who has a seat: never more than there are, and whoever waits longest is next.</summary>
public sealed partial class TrainingSession
{
    /// <summary>From when on the waiting list moves up no more by itself: nobody has to drop everything for a seat.</summary>
    public static readonly TimeSpan WaitingListStops = TimeSpan.FromHours(48);

    public int FreeSeats => Capacity - TakenSeats;

    /// <summary>Those who wait, whoever is next first.</summary>
    public IEnumerable<Registration> Waiting =>
        _registrations.Where(registration => registration.State == RegistrationState.Waitlisted).OrderBy(registration => registration.Number);

    public bool IsOpenAt(DateTime now) => CancelledOn is null && now < SignUpEndsOn;

    /// <summary>How many registrations move up before this one, itself included: 1 is next.</summary>
    public int PlaceOf(Registration registration) => Waiting.TakeWhile(other => other != registration).Count() + 1;

    /// <summary>Somebody signs up by the public form. The same form sent again answers with what it made at first. Of the registrations it looks at those that wait,
    /// and at the one that the same form made.</summary>
    /// <exception cref="DomainException">Sign-up is over, or the seats are more than the room has.</exception>
    public Registration SignUp(SignUp form, DateTime now)
    {
        if (_registrations.SingleOrDefault(other => other.Submission == form.Submission) is { } before)
        {
            return before;
        }

        if (!IsOpenAt(now))
        {
            throw new DomainException("Sign-up for this session is over.");
        }

        return Add(form, now, ByApproval);
    }

    /// <summary>An administrator adds somebody, until the session ends.</summary>
    public Registration AddByHand(SignUp form, DateTime now)
    {
        if (_registrations.SingleOrDefault(other => other.Submission == form.Submission) is { } before)
        {
            return before;
        }

        RefuseIfOver(now);
        return Add(form, now, mustAsk: false);
    }

    /// <returns>The registrations that got a seat, this one among them if it did.</returns>
    public IReadOnlyList<Registration> Approve(Registration registration, DateTime now)
    {
        RefuseIfOver(now);
        registration.RefuseUnless(RegistrationState.Requested);
        Receive(registration, now);
        return [.. registration.State == RegistrationState.Confirmed ? [registration] : Array.Empty<Registration>(), .. MoveUp(now)];
    }

    /// <summary>For a waiting or requested registration, and with its reason for a confirmed one.</summary>
    /// <returns>The registrations that moved up.</returns>
    public IReadOnlyList<Registration> Decline(Registration registration, string reason, DateTime now)
    {
        RefuseIfOver(now);
        if (reason.Length is 0 or > ReasonMaxLength)
        {
            throw new DomainException("Say why, in at most {0} characters.", ReasonMaxLength);
        }

        if (AttendanceRecordedOn is not null)
        {
            throw new DomainException("Who was there is recorded: nobody is declined any more.");
        }

        return Leave(registration, RegistrationState.Declined, reason, now);
    }

    /// <returns>The registrations that moved up.</returns>
    public IReadOnlyList<Registration> Cancel(Registration registration, DateTime now)
    {
        RefuseUnlessAhead(now);
        return Leave(registration, RegistrationState.Cancelled, null, now);
    }

    /// <returns>The registrations that moved up.</returns>
    /// <exception cref="DomainException">There are not as many seats free.</exception>
    public IReadOnlyList<Registration> ChangeSeats(Registration registration, int seats, DateTime now)
    {
        RefuseUnlessAhead(now);
        registration.RefuseUnlessOpen();
        RefuseUnlessPossible(seats);
        var (more, isSeated) = (seats - registration.Seats, registration.State == RegistrationState.Confirmed);
        if (registration.Institution is null && seats != 1)
        {
            throw new DomainException("People under 18 and groups are signed up by their institution.");
        }

        // Whoever waits and grows would hold up everybody behind.
        if (more > 0 && (registration.State == RegistrationState.Waitlisted || (isSeated && (Waiting.Any() || more > FreeSeats))))
        {
            throw new DomainException("There are no {0} more seats. Sign up for them anew: that registration waits.", more);
        }

        TakenSeats += isSeated ? more : 0;

        registration.Resize(seats);
        Version = Guid.NewGuid();
        return MoveUp(now);
    }

    /// <summary>An administrator gives the seat to whoever is next, also in the last two days.</summary>
    /// <exception cref="DomainException">Nobody waits, or the next needs more seats than are free.</exception>
    public Registration MoveUpNext(DateTime now)
    {
        RefuseIfOver(now);
        var next = Waiting.FirstOrDefault() ?? throw new DomainException("Nobody waits.");
        if (next.Seats > FreeSeats)
        {
            throw new DomainException("Whoever is next needs {0} seats, and {1} are free.", next.Seats, FreeSeats);
        }

        Seat(next, now);
        return next;
    }

    private Registration Add(SignUp form, DateTime now, bool mustAsk)
    {
        RefuseUnlessPossible(form.Seats);
        var registration = new Registration(LastNumber + 1, form, now);
        LastNumber = registration.Number;
        if (!mustAsk)
        {
            Receive(registration, now);
        }

        _registrations.Add(registration);
        Version = Guid.NewGuid();
        return registration;
    }

    private void Receive(Registration registration, DateTime now)
    {
        if (!Waiting.Any() && registration.Seats <= FreeSeats)
        {
            Seat(registration, now);
        }
        else
        {
            registration.Become(RegistrationState.Waitlisted, now);
        }
    }

    private void Seat(Registration registration, DateTime now)
    {
        registration.Become(RegistrationState.Confirmed, now);
        (TakenSeats, Version) = (TakenSeats + registration.Seats, Guid.NewGuid());
    }

    private IReadOnlyList<Registration> Leave(Registration registration, RegistrationState state, string? reason, DateTime now)
    {
        registration.RefuseUnlessOpen();
        if (registration.State == RegistrationState.Confirmed)
        {
            TakenSeats -= registration.Seats;
            Sequence++; // their calendar is told; whoever comes back has a newer entry
        }

        registration.Become(state, now, reason);
        Version = Guid.NewGuid();
        return MoveUp(now);
    }

    /// <summary>In order: nobody small overtakes somebody who needs more seats.</summary>
    private IReadOnlyList<Registration> MoveUp(DateTime now)
    {
        List<Registration> moved = [];
        while (now <= StartsOn - WaitingListStops && Waiting.FirstOrDefault() is { } next && next.Seats <= FreeSeats)
        {
            Seat(next, now);
            moved.Add(next);
        }

        return moved;
    }

    private void RefuseUnlessPossible(int seats)
    {
        if (seats is < 1 or > Registration.SeatsMax || seats > Capacity)
        {
            throw new DomainException("Between 1 and {0} seats can be taken at once.", Math.Min(Registration.SeatsMax, Capacity));
        }
    }

    private void RefuseIfOver(DateTime now)
    {
        if (CancelledOn is not null)
        {
            throw new DomainException("The session is cancelled.");
        }

        if (now >= EndsOn)
        {
            throw new DomainException("The session is over.");
        }
    }
}
