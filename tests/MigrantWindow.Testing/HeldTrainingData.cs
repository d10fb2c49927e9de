using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Trainings;

namespace MigrantWindow.Testing;

/// <summary>Sessions that are over: planned, and signed up for, before the time of the portal's clock.</summary>
public static class HeldTrainingData
{
    /// <summary>Held ten days ago; each of these people has a seat, from a school in La Unión.</summary>
    /// <param name="names">Of people who signed up alone; nothing: somebody under 18 of an institution.</param>
    public static async Task<TrainingSession> HeldSessionAsync(this TestData data, Office office, params string?[] names)
    {
        var course = await data.CourseAsync();
        var starts = data.Now.Date.AddDays(-10).AddHours(15);
        var (planned, signedUp) = (data.Now.AddDays(-30), data.Now.AddDays(-20));
        TrainingSession session = null!;
        await data.WithDatabaseAsync(async db =>
        {
            var plan = data.Plan(50) with { Days = [new SessionTime(starts, starts.AddHours(3))], SignUpEndsOn = starts.Date.AddHours(-18) };
            session = new TrainingSession(await db.TrainingCourses.SingleAsync(c => c.Id == course.Id), await db.Offices.SingleAsync(o => o.Id == office.Id), plan, planned);
            foreach (var name in names)
            {
                var added = session.AddByHand(
                    new SignUp(Guid.NewGuid(), "es", name ?? "Contact Prueba", $"{TestData.NewKey("person")}@example.org", name is null ? "A school" : null, Sectors.Schools, "La Unión", 1, name is null ? null : Sex.Woman, name is null ? null : AgeBand.From30To44), signedUp);
                if (name is null)
                {
                    added.NameParticipant(1, null, Sex.Man, AgeBand.Under18);
                }
            }

            db.Add(session);
            await db.SaveChangesAsync();
        });
        return session;
    }
}
