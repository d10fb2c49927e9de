using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Trainings;

namespace MigrantWindow.Domain.Tests.Trainings;

/// <summary>Any acts in any order, also those that the pages would not offer.</summary>
public sealed class WaitingListPropertyTests
{
    [Property(MaxTest = 2000)]
    public Property The_room_is_never_fuller_than_it_is_large() => Prop.ForAll(Acts().ToArbitrary(), acts =>
    {
        var room = new Classroom(capacity: 6, byApproval: acts.Count % 3 == 0);
        return acts.TrueForAll(act =>
        {
            Try(room, act);
            var seats = room.Session.Registrations.Where(other => other.State == RegistrationState.Confirmed).Sum(other => other.Seats);
            return seats == room.Session.TakenSeats && seats <= room.Session.Capacity
                && room.Session.Registrations.All(other => other.Participants.Count == other.Seats);
        });
    });

    [Property(MaxTest = 2000)]
    public Property Nobody_gets_a_seat_before_somebody_who_has_waited_longer() => Prop.ForAll(Acts().ToArbitrary(), acts =>
    {
        var room = new Classroom(capacity: 6, byApproval: acts.Count % 3 == 0);
        return acts.TrueForAll(act =>
        {
            var waited = room.Session.Waiting.ToList();
            Try(room, act);
            var seated = waited.Where(other => other.State == RegistrationState.Confirmed).Select(other => other.Number).DefaultIfEmpty().Max();
            return waited.All(other => other.Number > seated || other.State != RegistrationState.Waitlisted);
        });
    });

    [Property(MaxTest = 2000)]
    public Property Until_two_days_before_no_seat_stays_free_that_whoever_is_next_could_have() => Prop.ForAll(Acts().ToArbitrary(), acts =>
    {
        var room = new Classroom(capacity: 6);
        return acts.TrueForAll(act =>
        {
            Try(room, act);
            return room.Now > room.Session.StartsOn - TrainingSession.WaitingListStops || room.Session.CancelledOn is not null
                || room.Session.Waiting.FirstOrDefault() is not { } next || next.Seats > room.Session.FreeSeats;
        });
    });

    [Property(MaxTest = 2000)]
    public Property In_the_last_two_days_only_an_administrator_gives_a_seat_to_whoever_waits() => Prop.ForAll(Acts().ToArbitrary(), acts =>
    {
        var room = new Classroom(capacity: 3);
        acts.ForEach(act => Try(room, act));
        room.GoTo(Classroom.Lesson.AddHours(-1));
        var waiting = room.Session.Waiting.ToList();

        acts.Where(act => act.Verb is not (Verb.MoveUpNext or Verb.Wait)).ToList().ForEach(act => Try(room, act));

        return waiting.TrueForAll(other => other.State != RegistrationState.Confirmed);
    });

    private static Gen<List<Act>> Acts() => Gen.ListOf(
        from verb in Gen.Elements(Enum.GetValues<Verb>().Append(Verb.SignUp).Append(Verb.SignUp).Append(Verb.SignUp).ToArray())
        from which in Gen.Choose(1, 8)
        from seats in Gen.Choose(1, 4)
        select new Act(verb, which, seats)).Select(acts => acts.ToList());

    private static void Try(Classroom room, Act act)
    {
        var (session, now) = (room.Session, room.Now);
        var one = session.Registrations.FirstOrDefault(other => other.Number == act.Which);
        try
        {
            _ = act.Verb switch
            {
                Verb.SignUp => session.SignUp(Classroom.Form(act.Seats), now),
                Verb.AddByHand => session.AddByHand(Classroom.Form(act.Seats), now),
                Verb.Approve when one is not null => session.Approve(one, now),
                Verb.Decline when one is not null => session.Decline(one, "No", now),
                Verb.Cancel when one is not null => session.Cancel(one, now),
                Verb.ChangeSeats when one is not null => session.ChangeSeats(one, act.Seats, now),
                Verb.MoveUpNext => session.MoveUpNext(now),
                Verb.ChangeCapacity => session.Change(Classroom.Plan(act.Seats + act.Which), now),
                _ => Wait(room, act.Which),
            };
        }
        catch (DomainException)
        {
            // It was not allowed.
        }
    }

    private static object Wait(Classroom room, int hours)
    {
        room.GoTo(room.Now.AddHours(hours * 6));
        return room;
    }

    private sealed record Act(Verb Verb, int Which, int Seats);

    private enum Verb
    {
        SignUp,
        AddByHand,
        Approve,
        Decline,
        Cancel,
        ChangeSeats,
        MoveUpNext,
        ChangeCapacity,
        Wait,
    }
}
