using System.Globalization;
using System.Resources;

namespace MigrantWindow.Web.Localization;

/// <summary>The words of the interface: one resource file a language. The key of a sentence is the English sentence itself; words of URLs have
/// keys that begin with <c>url:</c>.</summary>
public sealed class Texts
{
    private static readonly ResourceManager Resources = new(typeof(Texts).FullName!, typeof(Texts).Assembly);

    private Texts() { }

    /// <summary>The word of a URL in a language: <c>rights</c> is <c>derechos</c> in Spanish.</summary>
    public static string UrlWord(string word, string language) =>
        Resources.GetString($"url:{word}", CultureInfo.GetCultureInfo(language)) ?? word;
}
