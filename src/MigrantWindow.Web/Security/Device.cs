namespace MigrantWindow.Web.Security;

/// <summary>A name for a browser that its owner recognises in the list of sessions, and nobody can tell apart from its like.</summary>
internal static class Device
{
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <returns>Such as <c>Firefox, Windows</c>; a question mark for what is not known.</returns>
    public static string NameOf(string? userAgent) => $"{Among(Browsers, userAgent)}, {Among(Systems, userAgent)}";

    private static string Among((string Mark, string Name)[] known, string? userAgent) =>
        known.FirstOrDefault(one => userAgent?.Contains(one.Mark, StringComparison.Ordinal) is true).Name ?? "?";
}
