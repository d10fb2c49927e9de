using System.Text.Json;
using System.Text.Json.Serialization;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.OpenData;

/// <summary>schema.org descriptions of pages. The default encoder escapes &lt;, so no text can end the script element.</summary>
public static class JsonLd
{
    private static readonly JsonSerializerOptions Compact = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>One document with several things in it; nothing where there is none.</summary>
    public static string Graph(params object?[] things) =>
        JsonSerializer.Serialize(Thing([("@context", "https://schema.org"), ("@graph", things.Where(thing => thing is not null))]), Compact);

    public static object? Breadcrumbs(IReadOnlyList<Crumb> crumbs, Func<string, string> address) => crumbs.Count == 0 ? null : Thing(
        [("@type", "BreadcrumbList"), ("itemListElement", crumbs.Select((crumb, place) => Thing(
            [("@type", "ListItem"), ("position", place + 1), ("name", crumb.Title), ("item", address(crumb.Href))])))]);

    public static object Article(string title, string summary, string language, string owner, DateTime publishedOn, string address) => Thing(
        [("@type", "Article"), ("headline", title), ("description", summary), ("inLanguage", language), ("datePublished", publishedOn.ToString("O")),
            ("author", Organization(owner)), ("mainEntityOfPage", address)]);

    public static object GovernmentService(string name, string summary, string language, string provider, string address, IEnumerable<string> phones) => Thing(
        [("@type", "GovernmentService"), ("name", name), ("description", summary), ("availableLanguage", language), ("provider", Organization(provider)),
            ("url", address), ("availableChannel", phones.Select(phone => Thing(
                [("@type", "ServiceChannel"), ("servicePhone", Thing([("@type", "ContactPoint"), ("telephone", phone)]))])))]);

    public static object GovernmentOffice(
        string name, string summary, string address, string? street, string municipality, string department, string country, GeoPoint? coordinates, OpeningHours? hours) => Thing(
        [("@type", "GovernmentOffice"), ("name", name), ("description", summary), ("url", address),
            ("address", Thing([("@type", "PostalAddress"), ("streetAddress", street), ("addressLocality", municipality), ("addressRegion", department), ("addressCountry", country)])),
            ("geo", coordinates is null ? null : Thing([("@type", "GeoCoordinates"), ("latitude", coordinates.Latitude), ("longitude", coordinates.Longitude)])),
            ("openingHoursSpecification", hours?.Slots.Select(slot => Thing(
                [("@type", "OpeningHoursSpecification"), ("dayOfWeek", slot.Day.ToString()), ("opens", $"{slot.Opens:HH\\:mm}"), ("closes", $"{slot.Closes:HH\\:mm}")])))]);

    /// <param name="times">In the office's time, with its distance from UTC.</param>
    public static object Event(
        string name, string summary, string language, string organizer, string place, string address, (DateTimeOffset Starts, DateTimeOffset Ends) times, int seats, int free, bool isCancelled) => Thing(
        [("@type", "EducationEvent"), ("name", name), ("description", summary), ("inLanguage", language), ("url", address),
            ("startDate", times.Starts.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture)), ("endDate", times.Ends.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture)),
            ("eventStatus", isCancelled ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled"), ("eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode"),
            ("location", Thing([("@type", "Place"), ("name", place), ("address", place)])), ("organizer", Organization(organizer)), ("isAccessibleForFree", true),
            ("maximumAttendeeCapacity", seats), ("remainingAttendeeCapacity", free)]);

    private static Dictionary<string, object?> Organization(string name) => Thing([("@type", "GovernmentOrganization"), ("name", name)]);

    private static Dictionary<string, object?> Thing((string Key, object? Value)[] entries) =>
        entries.Where(entry => entry.Value is not null).ToDictionary(entry => entry.Key, entry => entry.Value);
}
