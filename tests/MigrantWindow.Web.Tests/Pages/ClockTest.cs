using System.Globalization;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages;

[CollectionDefinition(nameof(ClockTest))]
public sealed class ClockCollection : ICollectionFixture<PortalApp>;

/// <summary>Tests that move the clock: on a portal of their own, and only ever onwards, so each counts from the time it finds.</summary>
[Collection(nameof(ClockTest))]
public abstract class ClockTest(PortalApp app)
{
    private static readonly TimeSpan LocalOffset = TimeSpan.FromHours(-6);

    protected PortalApp App => app;
    protected TestData Data { get; } = new(app);
    protected StaffData Staff { get; } = new(app);
    protected Visitor Visitor { get; } = new(app.CreateClient(new() { AllowAutoRedirect = false }));

    /// <summary>Now in El Salvador.</summary>
    protected DateTimeOffset Local => app.Clock.GetUtcNow().ToOffset(LocalOffset);

    protected DateTime Now => app.Clock.GetUtcNow().UtcDateTime;

    protected static string Date(DateTimeOffset local, string language) => language switch
    {
        "es" => local.ToString("d 'de' MMMM 'de' yyyy", CultureInfo.GetCultureInfo("es-SV")),
        "en" => local.ToString("MMMM d, yyyy", CultureInfo.GetCultureInfo("en-US")),
        _ => local.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("fr-FR")),
    };

    protected void MoveTo(DateTimeOffset moment) => app.Clock.SetUtcNow(moment);

    /// <summary>Moves to the next such hour of such a day in El Salvador, and answers with its date.</summary>
    protected DateOnly MoveToNext(DayOfWeek day, int hour, int minute = 0)
    {
        var date = Local.Date.AddDays(((int)day - (int)Local.DayOfWeek + 7) % 7);
        var moment = new DateTimeOffset(date.AddHours(hour).AddMinutes(minute), LocalOffset);
        MoveTo(moment > Local ? moment : moment.AddDays(7));

        return DateOnly.FromDateTime(Local.Date);
    }
}
