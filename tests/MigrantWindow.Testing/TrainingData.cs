using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Trainings;

namespace MigrantWindow.Testing;

/// <summary>Courses, sessions and people who signed up.</summary>
public static class TrainingData
{
    /// <summary>A course of three hours for everybody, with its text in the three languages.</summary>
    public static async Task<TrainingCourse> CourseAsync(this TestData data, TrainingTopic topic = TrainingTopic.MigrantsRights, Sectors sectors = Sectors.CivilServants | Sectors.CivilSociety | Sectors.Schools)
    {
        var text = await data.ArticleAsync(Section.Training);
        TrainingCourse course = null!;
        await data.WithDatabaseAsync(async db =>
        {
            course = new TrainingCourse(TestData.NewKey("course"), topic, sectors, 180, await db.Articles.SingleAsync(article => article.Id == text.Id), 1000);
            db.Add(course);
            await db.SaveChangesAsync();
        });
        return course;
    }

    /// <summary>Ten days ahead at 9:00 in El Salvador, for three hours.</summary>
    public static SessionPlan Plan(this TestData data, int seats = 20)
    {
        var starts = data.Now.Date.AddDays(10).AddHours(15);
        return new SessionPlan("es", "Room 1, Town hall", "Ana Prueba", [new SessionTime(starts, starts.AddHours(3))], seats, starts.Date.AddHours(-18), false, LocalizedText.Empty);
    }

    public static async Task<TrainingSession> TrainingSessionAsync(this TestData data, Office office, int seats = 20, Func<SessionPlan, SessionPlan>? with = null, TrainingCourse? course = null)
    {
        course ??= await data.CourseAsync();
        var plan = data.Plan(seats);
        TrainingSession session = null!;
        await data.WithDatabaseAsync(async db =>
        {
            session = new TrainingSession(await db.TrainingCourses.SingleAsync(c => c.Id == course.Id), await db.Offices.SingleAsync(o => o.Id == office.Id), with?.Invoke(plan) ?? plan, data.Now);
            db.Add(session);
            await db.SaveChangesAsync();
        });
        return session;
    }

    /// <summary>Signs somebody up behind the portal's back: without a mail and without a link.</summary>
    public static async Task<Registration> RegistrationAsync(this TestData data, TrainingSession session, int seats = 1, string name = "Berta Prueba", string? email = null)
    {
        Registration registration = null!;
        await data.ChangeTrainingAsync(session, tracked => registration = tracked.AddByHand(
            new SignUp(Guid.NewGuid(), "es", name, email ?? $"{TestData.NewKey("person")}@example.org", seats > 1 ? "A school" : null, Sectors.Schools, "La Unión", seats), data.Now));
        return registration;
    }

    public static Task ChangeTrainingAsync(this TestData data, TrainingSession session, Action<TrainingSession> change) => data.WithDatabaseAsync(async db =>
    {
        var tracked = await db.TrainingSessions.Include(s => s.Course).Include(s => s.Days).Include(s => s.Totals).Include(s => s.Registrations).ThenInclude(r => r.Participants)
            .SingleAsync(s => s.Id == session.Id);
        change(tracked);
        await db.SaveChangesAsync();
    });

    /// <summary>The session as it is stored now.</summary>
    public static async Task<TrainingSession> StoredAsync(this TestData data, TrainingSession session)
    {
        TrainingSession stored = null!;
        await data.WithDatabaseAsync(async db => stored = await db.TrainingSessions.AsNoTracking().Include(s => s.Days).Include(s => s.Totals).Include(s => s.Registrations).ThenInclude(r => r.Participants)
            .SingleAsync(s => s.Id == session.Id));
        return stored;
    }
}
