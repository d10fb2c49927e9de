using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Trainings;

namespace MigrantWindow.Domain.Tests.Trainings;

/// <summary>One session ten days ahead, the people who sign up for it, and a clock that goes forward.</summary>
internal sealed class Classroom
{
    public static readonly DateTime Start = Words.Utc(2026, 3, 2, 15);
    public static readonly DateTime Lesson = Start.AddDays(10);

    public Classroom(int capacity = 20, bool byApproval = false) =>
        Session = new TrainingSession(Course(), new Office("la-union", OfficeKind.MunicipalWindow, "America/El_Salvador", 1, 3), Plan(capacity) with { ByApproval = byApproval }, Start);

    public TrainingSession Session { get; }
    public DateTime Now { get; private set; } = Start;

    public static TrainingCourse Course() => new("rights", TrainingTopic.MigrantsRights, Sectors.CivilServants | Sectors.Schools, 180, Words.Article(), 1);

    public static SessionPlan Plan(int capacity = 20) =>
        new("es", "Hall 1", "A trainer", [new SessionTime(Lesson, Lesson.AddHours(3))], capacity, Lesson.AddDays(-1), false, LocalizedText.Empty);

    public static SignUp Form(int seats = 1, string name = "Somebody") =>
        new(Guid.NewGuid(), "es", name, "somebody@example.org", seats > 1 ? "A school" : null, Sectors.Schools, "La Unión", seats);

    public void GoTo(DateTime moment) => Now = moment;

    public Registration SignUp(int seats = 1, string name = "Somebody") => Session.SignUp(Form(seats, name), Now);
}
