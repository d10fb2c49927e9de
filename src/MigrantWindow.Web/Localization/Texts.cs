using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace MigrantWindow.Web.Localization;

/// <summary>The words of the interface: one resource file a language. The key of a sentence is the English sentence itself; words of URLs have
/// keys that begin with <c>url:</c>.</summary>
public sealed class Texts
{
    private static readonly ResourceManager Resources = new(typeof(Texts).FullName!, typeof(Texts).Assembly);

    private static readonly ConcurrentDictionary<(string Word, string Language), string> UrlWords = [];

    private Texts() { }

    /// <summary>The word of a URL in a language: <c>rights</c> is <c>derechos</c> in Spanish. Each is looked up once: routing asks for several at every request.</summary>
    /// <param name="word">The key, from code.</param>
    /// <param name="language">One of the portal's.</param>
    public static string UrlWord(string word, string language) => UrlWords.GetOrAdd(
        (word, language), static asked => Resources.GetString($"url:{asked.Word}", CultureInfo.GetCultureInfo(asked.Language)) ?? asked.Word);
}
