using MigrantWindow.Data;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Journeys;

internal static class JourneyData
{
    /// <summary>A journey in the three languages, walked at the offices of its country.</summary>
    public static async Task<Journey> JourneyAsync(this PortalApp app, string country, Situation situation, Action<PortalDbContext, Journey> steps)
    {
        var key = TestData.NewKey("journey");
        Journey journey = null!;
        await app.WithDatabaseAsync(async db =>
        {
            journey = new Journey(key, situation, country, db.Institutions.Single(institution => institution.Key == "iom"), 6);
            foreach (var language in (string[])["es", "en", "fr"])
            {
                journey.Translate(language, new Slug($"{key}-{language}"), $"Journey ({language})", $"Summary ({language})");
            }

            steps(db, journey);
            db.Add(journey);
            await db.SaveChangesAsync();
        });
        return journey;
    }

    public static JourneyStep Add(this Journey journey, StepKind kind, string words, string html = "<p>Text</p>") =>
        journey.AddStep(kind, TestData.Words(words), TestData.Words("Text"), TestData.Words(html));

    public static Task<Office> OfficeInAsync(this TestData data, string country) =>
        data.OfficeAsync(with: office => office.Locate(country, "Department", "Municipality", "District", null, null, null));
}
