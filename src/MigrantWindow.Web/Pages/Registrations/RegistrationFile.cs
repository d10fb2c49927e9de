using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Pages.Trainings;

namespace MigrantWindow.Web.Pages.Registrations;

/// <summary>One person's data as JSON: times in UTC, names of fields in English.</summary>
public static class RegistrationFile
{
    public const string ContentType = "application/json; charset=utf-8";
    public const string Name = "registration.json";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Converters = { new JsonStringEnumConverter() },
    };

    public static byte[] Of(SessionView session, RegistrationView registration) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        Training = session.In(Language.Source).Title, Office = session.OfficeName.In(Language.Source), session.Place, session.StartsOn, session.EndsOn,
        registration.ContactName, registration.Email, registration.Institution, registration.Sector, registration.Municipality, registration.Seats, registration.State, registration.Reason, registration.RegisteredOn,
        registration.Participants,
    }, Readable);
}
