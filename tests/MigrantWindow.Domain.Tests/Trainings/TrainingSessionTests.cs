using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Trainings;

namespace MigrantWindow.Domain.Tests.Trainings;

public sealed class TrainingSessionTests
{
    private static readonly Office Office = new("la-union", OfficeKind.MunicipalWindow, "America/El_Salvador", 1, 3);

    public static TheoryData<string, SessionPlan> BadPlans => new()
    {
        { "no seats", Classroom.Plan(0) },
        { "10,000 seats", Classroom.Plan(10_000) },
        { "no day", Classroom.Plan() with { Days = [] } },
        { "eleven days", Classroom.Plan() with { Days = [.. Enumerable.Range(0, 11).Select(day => new SessionTime(Classroom.Lesson.AddDays(day), Classroom.Lesson.AddDays(day).AddHours(1)))] } },
        { "yesterday", Classroom.Plan() with { Days = [new SessionTime(Classroom.Start.AddDays(-1), Classroom.Start.AddDays(-1).AddHours(2))] } },
        { "end before start", Classroom.Plan() with { Days = [new SessionTime(Classroom.Lesson, Classroom.Lesson.AddMinutes(-1))] } },
        { "three years ahead", Classroom.Plan() with { Days = [new SessionTime(Classroom.Lesson.AddYears(3), Classroom.Lesson.AddYears(3).AddHours(1))] } },
        { "days that overlap", Classroom.Plan() with { Days = [new SessionTime(Classroom.Lesson, Classroom.Lesson.AddHours(3)), new SessionTime(Classroom.Lesson.AddHours(2), Classroom.Lesson.AddHours(4))] } },
        { "sign-up that is over", Classroom.Plan() with { SignUpEndsOn = Classroom.Start } },
        { "sign-up after the first day", Classroom.Plan() with { SignUpEndsOn = Classroom.Lesson.AddDays(2) } },
        { "no place", Classroom.Plan() with { Place = "" } },
        { "nobody who trains", Classroom.Plan() with { Trainer = "" } },
    };

    [Theory]
    [MemberData(nameof(BadPlans))]
    public void A_session_that_cannot_be_held_is_refused(string why, SessionPlan plan)
    {
        Assert.NotEmpty(why);

        Assert.Throws<DomainException>(() => new TrainingSession(Classroom.Course(), Office, plan, Classroom.Start));
    }

    [Fact]
    public void Sign_up_ends_when_the_session_starts_even_if_its_day_is_longer()
    {
        var session = new TrainingSession(Classroom.Course(), Office, Classroom.Plan() with { SignUpEndsOn = Classroom.Lesson.AddHours(5) }, Classroom.Start);

        Assert.Equal(session.StartsOn, session.SignUpEndsOn);
    }

    [Fact]
    public void Another_time_or_place_is_a_change_for_calendars_and_another_capacity_is_none()
    {
        var room = new Classroom();
        Assert.False(room.Session.Change(Classroom.Plan(30), room.Now).IsMoved);
        Assert.Equal(0, room.Session.Sequence);

        Assert.True(room.Session.Change(Classroom.Plan(30) with { Place = "Hall 2" }, room.Now).IsMoved);
        Assert.True(room.Session.Change(Classroom.Plan(30) with { Place = "Hall 2", Days = [new SessionTime(Classroom.Lesson.AddHours(1), Classroom.Lesson.AddHours(2))] }, room.Now).IsMoved);

        Assert.Equal(2, room.Session.Sequence);
    }

    [Fact]
    public void Fewer_seats_than_are_confirmed_are_refused_and_more_let_people_move_up()
    {
        var room = new Classroom(capacity: 3);
        room.SignUp(seats: 3);
        var waiting = room.SignUp(seats: 2);

        Assert.Throws<DomainException>(() => room.Session.Change(Classroom.Plan(2), room.Now));
        Assert.Equal([waiting], room.Session.Change(Classroom.Plan(5), room.Now).MovedUp);
    }

    [Fact]
    public void Fewer_seats_than_a_group_that_waits_needs_are_refused()
    {
        var late = new Classroom(capacity: 6);
        late.SignUp(seats: 3);
        late.SignUp(seats: 6);

        Assert.Throws<DomainException>(() => late.Session.Change(Classroom.Plan(5), late.Now));
    }

    [Fact]
    public void After_the_deadline_the_room_can_change_and_sign_up_stays_closed()
    {
        var room = new Classroom();
        room.GoTo(Classroom.Plan().SignUpEndsOn.AddHours(1));

        Assert.True(room.Session.Change(Classroom.Plan() with { Place = "Hall 2" }, room.Now).IsMoved);
        Assert.False(room.Session.IsOpenAt(room.Now));
        Assert.Throws<DomainException>(() => room.Session.Change(Classroom.Plan() with { SignUpEndsOn = room.Now.AddMinutes(-1) }, room.Now));
    }

    [Fact]
    public void A_session_moved_in_its_last_days_reminds_by_the_mail_about_the_change_alone()
    {
        var room = new Classroom();
        room.GoTo(Classroom.Lesson.AddDays(-2));
        room.Session.Reminded(room.Now);

        room.Session.Change(Classroom.Plan() with { Place = "Hall 2" }, room.Now);

        Assert.False(room.Session.IsReminderDueAt(room.Now));
    }

    [Fact]
    public void A_moved_session_reminds_anew()
    {
        var room = new Classroom();
        room.GoTo(Classroom.Lesson - TrainingSession.RemindedBefore);
        Assert.True(room.Session.IsReminderDueAt(room.Now));
        room.Session.Reminded(room.Now);
        Assert.False(room.Session.IsReminderDueAt(room.Now));

        var later = Classroom.Lesson.AddDays(7);
        room.Session.Change(Classroom.Plan() with { Days = [new SessionTime(later, later.AddHours(1))] }, room.Now);

        Assert.False(room.Session.IsReminderDueAt(room.Now));
        Assert.True(room.Session.IsReminderDueAt(later.AddDays(-1)));
    }

    [Fact]
    public void Whoever_waits_or_comes_is_told_when_it_is_called_off()
    {
        var room = new Classroom(capacity: 1);
        var (first, second, gone) = (room.SignUp(), room.SignUp(), room.SignUp());
        room.Session.Cancel(gone, room.Now);

        Assert.Equal([first, second], room.Session.CallOff("The trainer is ill", room.Now));

        Assert.Equal((SessionState.Cancelled, 1), (room.Session.StateAt(room.Now), room.Session.Sequence));
        Assert.Throws<DomainException>(() => room.SignUp());
        Assert.Throws<DomainException>(() => room.Session.CallOff("Again", room.Now));
    }

    [Fact]
    public void Once_it_has_begun_nothing_of_it_is_planned_otherwise()
    {
        var room = new Classroom();
        room.GoTo(Classroom.Lesson);

        Assert.Throws<DomainException>(() => room.Session.Change(Classroom.Plan(), room.Now));
        Assert.Throws<DomainException>(() => room.Session.CallOff("Late", room.Now));
    }

    [Fact]
    public void A_course_that_is_given_no_more_has_no_new_session()
    {
        var course = Classroom.Course();
        course.Retire(true);

        Assert.Throws<DomainException>(() => new TrainingSession(course, Office, Classroom.Plan(), Classroom.Start));
    }
}
