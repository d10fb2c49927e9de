using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Trainings;

namespace MigrantWindow.Domain.Tests.Trainings;

public sealed class SigningUpTests
{
    [Fact]
    public void Whoever_signs_up_while_there_are_seats_has_one()
    {
        var room = new Classroom(capacity: 3);

        var registration = room.SignUp(seats: 3);

        Assert.Equal(RegistrationState.Confirmed, registration.State);
        Assert.Equal(SessionState.Full, room.Session.StateAt(room.Now));
    }

    [Fact]
    public void Whoever_comes_when_it_is_full_waits_and_is_told_which_place()
    {
        var room = new Classroom(capacity: 1);
        room.SignUp();
        room.SignUp();

        var third = room.SignUp();

        Assert.Equal(RegistrationState.Waitlisted, third.State);
        Assert.Equal(2, room.Session.PlaceOf(third));
    }

    [Fact]
    public void The_same_form_sent_twice_registers_once()
    {
        var room = new Classroom();
        var form = Classroom.Form();

        Assert.Same(room.Session.SignUp(form, room.Now), room.Session.SignUp(form, room.Now));

        Assert.Equal(1, room.Session.TakenSeats);
    }

    [Fact]
    public void A_freed_seat_goes_to_whoever_waits_longest()
    {
        var room = new Classroom(capacity: 1);
        var first = room.SignUp();
        var second = room.SignUp();
        room.SignUp();

        var moved = room.Session.Cancel(first, room.Now);

        Assert.Equal([second], moved);
    }

    [Fact]
    public void Nobody_small_overtakes_a_group_that_waits()
    {
        var room = new Classroom(capacity: 3);
        var group = room.SignUp(seats: 2);
        room.SignUp(seats: 1);
        var waiting = room.SignUp(seats: 3);
        var small = room.SignUp();

        var moved = room.Session.Cancel(group, room.Now);

        Assert.Empty(moved);
        Assert.Equal([waiting, small], room.Session.Waiting);
        Assert.Equal(RegistrationState.Waitlisted, room.SignUp().State);
    }

    [Fact]
    public void In_the_last_48_hours_nobody_moves_up_by_itself()
    {
        var room = new Classroom(capacity: 1);
        var first = room.SignUp();
        var second = room.SignUp();
        room.GoTo(Classroom.Lesson - TrainingSession.WaitingListStops + TimeSpan.FromSeconds(1));

        Assert.Empty(room.Session.Cancel(first, room.Now));
        Assert.Equal(RegistrationState.Waitlisted, second.State);

        Assert.Same(second, room.Session.MoveUpNext(room.Now));
        Assert.Equal(RegistrationState.Confirmed, second.State);
    }

    [Fact]
    public void Until_48_hours_before_they_do()
    {
        var room = new Classroom(capacity: 1);
        var first = room.SignUp();
        var second = room.SignUp();
        room.GoTo(Classroom.Lesson - TrainingSession.WaitingListStops);

        Assert.Equal([second], room.Session.Cancel(first, room.Now));
    }

    [Fact]
    public void After_the_deadline_nobody_signs_up()
    {
        var room = new Classroom();
        room.GoTo(room.Session.SignUpEndsOn);

        Assert.Throws<DomainException>(() => room.SignUp());
    }

    [Fact]
    public void With_approval_a_registration_holds_no_seat_until_somebody_says_yes()
    {
        var room = new Classroom(capacity: 1, byApproval: true);
        var first = room.SignUp();
        var second = room.SignUp();
        Assert.Equal((RegistrationState.Requested, 0), (first.State, room.Session.TakenSeats));

        Assert.Equal([second], room.Session.Approve(second, room.Now));
        Assert.Empty(room.Session.Approve(first, room.Now));

        Assert.Equal(RegistrationState.Waitlisted, first.State);
        Assert.Throws<DomainException>(() => room.Session.Approve(first, room.Now));
    }

    [Fact]
    public void Fewer_seats_let_others_move_up_and_those_without_a_name_go_first()
    {
        var room = new Classroom(capacity: 3);
        var group = room.SignUp(seats: 3);
        group.NameParticipant(3, "Named Person", null, null);
        var next = room.SignUp();

        Assert.Equal([next], room.Session.ChangeSeats(group, 2, room.Now));

        Assert.Equal([1, 3], group.Participants.Select(participant => participant.Number).Order());
    }

    [Fact]
    public void More_seats_than_are_free_are_refused_and_nothing_changes()
    {
        var room = new Classroom(capacity: 3);
        var group = room.SignUp(seats: 2);
        room.SignUp();

        Assert.Throws<DomainException>(() => room.Session.ChangeSeats(group, 3, room.Now));

        Assert.Equal((2, 3), (group.Seats, room.Session.TakenSeats));
    }

    [Fact]
    public void Whoever_waits_does_not_grow_and_hold_up_everybody_behind()
    {
        var room = new Classroom(capacity: 5);
        room.SignUp(seats: 5);
        var waiting = room.SignUp(seats: 2);

        Assert.Throws<DomainException>(() => room.Session.ChangeSeats(waiting, 4, room.Now));
        room.Session.ChangeSeats(waiting, 1, room.Now);

        Assert.Equal(1, waiting.Seats);
    }

    [Fact]
    public void A_person_alone_has_one_seat()
    {
        var room = new Classroom();
        var alone = room.SignUp();

        Assert.Throws<DomainException>(() => room.Session.ChangeSeats(alone, 5, room.Now));
    }

    [Fact]
    public void Whoever_leaves_a_seat_raises_the_number_of_the_calendar_entry_so_that_whoever_comes_back_has_a_newer_one()
    {
        var room = new Classroom(capacity: 1);
        var (seated, waiting) = (room.SignUp(), room.SignUp());
        room.Session.Cancel(waiting, room.Now);
        Assert.Equal((0, false), (room.Session.Sequence, waiting.HadSeats));

        room.Session.Cancel(seated, room.Now);

        Assert.Equal((1, true), (room.Session.Sequence, seated.HadSeats));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(Registration.SeatsMax + 1)]
    [InlineData(21)]
    public void Seats_that_cannot_be_are_refused(int seats)
    {
        var room = new Classroom(capacity: 20);

        Assert.Throws<DomainException>(() => room.Session.SignUp(Classroom.Form() with { Seats = seats, Institution = "A school" }, room.Now));
    }

    [Fact]
    public void Decline_says_why_and_frees_the_seat()
    {
        var room = new Classroom(capacity: 1);
        var first = room.SignUp();
        var second = room.SignUp();

        Assert.Throws<DomainException>(() => room.Session.Decline(first, "", room.Now));
        Assert.Equal([second], room.Session.Decline(first, "Only for schools", room.Now));

        Assert.Equal((RegistrationState.Declined, "Only for schools"), (first.State, first.Reason));
        Assert.Throws<DomainException>(() => room.Session.Cancel(first, room.Now));
    }

    [Fact]
    public void A_minor_has_no_name_and_does_not_sign_up_alone()
    {
        var room = new Classroom();
        var group = room.SignUp(seats: 2);

        Assert.Throws<DomainException>(() => group.NameParticipant(1, "A child", null, AgeBand.Under18));
        Assert.Throws<DomainException>(() => room.Session.SignUp(Classroom.Form() with { Age = AgeBand.Under18 }, room.Now));

        group.NameParticipant(1, null, Sex.Woman, AgeBand.Under18);
        Assert.Null(group.Participants[0].Name);
    }
}
