namespace MigrantWindow.Web.Localization;

/// <summary>The portal's pages about itself; each key is that of an article.</summary>
public static class PortalPages
{
    public const string About = "about";
    public const string Accessibility = "accessibility";
    public const string Privacy = "privacy";
    public const string SafeBrowsing = "safe-browsing";

    public static IReadOnlyList<string> All { get; } = [About, Accessibility, Privacy, SafeBrowsing];

    public static string? Find(string word, string language) => All.FirstOrDefault(key => Texts.UrlWord(key, language) == word);
}
