using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Testing;
using MigrantWindow.Web.Localization;
using MimeKit;

namespace MigrantWindow.Web.Tests.Pages.Trainings;

/// <summary>Signing up as a person does.</summary>
internal static class TrainingForms
{
    /// <summary>The form of a session, opened in a browser of its own.</summary>
    public static async Task<HtmlForm> OpenAsync(PortalApp app, TrainingSession session, string language = "en", HttpClient? http = null)
    {
        var visitor = new Visitor(http ?? app.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://portal.test") }));
        return await visitor.OpenFormAsync(await PathAsync(app, session, language), "main form");
    }

    public static async Task<string> PathAsync(PortalApp app, TrainingSession session, string language)
    {
        var path = "";
        await app.WithDatabaseAsync(async db => path = await db.TrainingSessions.Where(s => s.Id == session.Id)
            .Select(s => Links.SignUp(language, s.Office.Slug, db.Publications.Single(p => p.Translation.ArticleId == s.Course.TextId && p.Translation.Culture == language).Translation.Slug, s.Id)).SingleAsync());
        return path;
    }

    /// <returns>The address that the mail goes to.</returns>
    public static string Fill(HtmlForm form, string name = "Berta Prueba")
    {
        var email = $"{TestData.NewKey("person")}@example.org";
        form["Input.Name"] = name;
        form["Input.Email"] = email;
        form["Input.Sector"] = $"{Sectors.Schools}";
        return email;
    }

    /// <summary>Signs somebody up and answers with the way to their registration.</summary>
    public static async Task<(string Path, string Email)> SignUpAsync(PortalApp app, TrainingSession session, int seats = 1, string language = "en", string name = "Berta Prueba")
    {
        var form = await OpenAsync(app, session, language);
        var email = Fill(form, name);
        if (seats > 1)
        {
            form["Input.Institution"] = "A school";
            form["Input.Seats"] = $"{seats}";
        }

        return (Visitor.PathOf(await form.SubmitAsync()), email);
    }

    public static string? CalendarIn(MimeMessage mail) => mail.BodyParts.OfType<TextPart>().SingleOrDefault(part => part.ContentType.MimeType == "text/calendar")?.Text;

    /// <summary>Another page of the same registration.</summary>
    public static string Part(string path, string part) => path.Replace("?", $"/{part}?", StringComparison.Ordinal);
}
