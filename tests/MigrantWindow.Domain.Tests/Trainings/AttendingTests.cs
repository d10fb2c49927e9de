using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Trainings;

namespace MigrantWindow.Domain.Tests.Trainings;

public sealed class AttendingTests
{
    private static readonly AttendanceTotal Pupils = new(Sectors.Schools, "La Unión", Sex.Woman, AgeBand.Under18, attended: 24);

    [Fact]
    public void Nobody_was_there_before_it_began()
    {
        var room = new Classroom();
        room.SignUp();

        Assert.Throws<DomainException>(() => room.Session.Record(0, Attendance.Attended, room.Now));
        Assert.Throws<DomainException>(() => room.Session.RecordTotals([Pupils], room.Now));
    }

    [Fact]
    public void Totals_take_the_place_of_what_was_tapped_and_the_other_way_round()
    {
        var room = new Classroom();
        room.SignUp();
        room.GoTo(Classroom.Lesson);
        room.Session.Record(0, Attendance.Attended, room.Now);
        Assert.Equal(1, Assert.Single(room.Session.Count()).Attended);

        room.Session.RecordTotals([Pupils], room.Now);
        Assert.Equal([Pupils], room.Session.Count());
        Assert.Null(room.Session.Participants.Single().Attendance);

        room.Session.Record(0, Attendance.Absent, room.Now);
        Assert.Equal((0, 1), (room.Session.Count()[0].Attended, room.Session.Count()[0].Absent));
    }

    [Fact]
    public void Ninety_days_after_it_nobody_is_known_any_more_and_the_totals_stay()
    {
        var room = new Classroom();
        room.SignUp(name: "Canary Person");
        room.GoTo(Classroom.Lesson);
        room.Session.Record(0, Attendance.Attended, room.Now);
        room.GoTo(room.Session.EndsOn + TrainingSession.PersonalDataKept - TimeSpan.FromSeconds(1));
        Assert.Throws<DomainException>(() => room.Session.Erase(room.Now));

        room.GoTo(room.Session.EndsOn + TrainingSession.PersonalDataKept);
        room.Session.Erase(room.Now);

        Assert.Empty(room.Session.Registrations);
        Assert.Equal((Sectors.Schools, "La Unión", 1), (room.Session.Totals[0].Sector, room.Session.Totals[0].Municipality, room.Session.Totals[0].Attended));
        Assert.False(room.Session.IsErasureDueAt(room.Now));
        Assert.Throws<DomainException>(() => room.Session.Record(0, Attendance.Absent, room.Now));
    }

    [Fact]
    public void Whoever_erases_their_data_is_still_counted()
    {
        var room = new Classroom();
        var registration = room.SignUp(name: "Canary Person");
        registration.OpenWith("key", "protected");
        room.GoTo(Classroom.Lesson);
        room.Session.Record(0, Attendance.Attended, room.Now);

        registration.Erase();

        Assert.Equal(("", null, null, null, null), (registration.ContactName, registration.Email, registration.KeyHash, registration.ProtectedKey, registration.Participants[0].Name));
        Assert.Equal(1, room.Session.Count()[0].Attended);
    }

    [Theory]
    [InlineData(Attendance.Absent)]
    [InlineData(Attendance.PartlyAttended)]
    [InlineData(null)]
    public void A_certificate_is_for_those_who_attended(Attendance? attendance)
    {
        var room = new Classroom();
        var registration = room.SignUp(name: "María de los Ángeles Núñez");
        room.GoTo(Classroom.Lesson);
        room.Session.Record(0, attendance, room.Now);
        Assert.Throws<DomainException>(() => new Certificate(room.Session, registration.Participants[0], "A course", room.Now));

        room.Session.Record(0, Attendance.Attended, room.Now);
        var certificate = new Certificate(room.Session, registration.Participants[0], "A course", room.Now);

        Assert.Equal("M. D. L. Á. N.", certificate.Initials);
        Assert.Equal(certificate.Code, Certificate.CodeOf(certificate.PrintedCode.ToLowerInvariant()));
    }

    [Fact]
    public void Once_attendance_is_recorded_nobody_is_declined()
    {
        var room = new Classroom();
        var registration = room.SignUp();
        room.GoTo(Classroom.Lesson);
        room.Session.Record(0, Attendance.Attended, room.Now);

        Assert.Throws<DomainException>(() => room.Session.Decline(registration, "Late", room.Now));
    }

    [Fact]
    public void Initials_are_short_however_many_marks_a_letter_bears() =>
        Assert.True(PersonName.InitialsOf(string.Join(' ', Enumerable.Repeat("a" + new string('\u0301', 60), 9))).Length <= Certificate.InitialsMaxLength);

    [Theory]
    [InlineData("7k2m-94ta-0qxr", "7K2M94TA0QXR")]
    [InlineData("7K2M 94TA OQXR", "7K2M94TA0QXR")]
    [InlineData("7K2M-94TA-0QX", null)]
    [InlineData("7K2M-94TA-0QXR-1", null)]
    [InlineData("=1+1", null)]
    [InlineData(null, null)]
    public void A_code_is_known_however_it_is_typed(string? typed, string? code) => Assert.Equal(code, Certificate.CodeOf(typed));

    [Theory]
    [InlineData("  Ana\r\nBcc: x@example.org ", "Ana Bcc: x@example.org")]
    [InlineData("Ana\u202Egnol", "Anagnol")]
    [InlineData("\u200F\u2066", null)]
    [InlineData("---", null)]
    [InlineData("José\tNúñez", "José Núñez")]
    public void A_name_is_one_line_that_reads_as_it_is_written(string typed, string? name) => Assert.Equal(name, PersonName.Clean(typed));
}
