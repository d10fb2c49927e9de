using Lucene.Net.Analysis.Util;

namespace MigrantWindow.Web.Search;

/// <summary>Words that say nothing of what is looked for. Beside those of the library, the ones with which people begin a question.</summary>
internal static class SilentWords
{
    public static IReadOnlyList<string> Spanish { get; } =
    [
        "hago", "hacer", "hace", "puedo", "puede", "pueden", "podria", "debo", "debe", "tengo", "tiene", "quisiera", "saber", "informacion", "favor", "gracias", "hola", "buenas", "buenos", "dias", "si",
        "cual", "cuales", "cuando", "como", "donde", "adonde", "que", "quien", "quienes", "cuanto", "cuanta", "cuantos", "cuantas", "por", "porque", "ir", "voy", "va", "hay", "necesito", "quiero",
        "ya", "muy", "mas", "aqui", "alla", "ahi", "asi", "esta", "estan", "estoy", "soy", "es", "son", "fue", "seria", "sirve", "salvador", "ser", "dar", "dan", "usted", "ustedes",
    ];

    public static IReadOnlyList<string> English { get; } =
    [
        "i", "me", "my", "we", "our", "you", "your", "he", "she", "his", "her", "what", "where", "when", "who", "how", "why", "which", "can", "could", "do", "does", "did", "should", "would", "may", "am", "was",
        "were", "have", "has", "had", "get", "need", "want", "please", "hello", "hi", "thanks", "about", "there", "here", "so", "too", "very", "any", "some", "from", "out", "up", "been", "being", "el", "salvador", "im", "dont",
    ];

    public static IReadOnlyList<string> French { get; } =
    [
        "comment", "ou", "quand", "qui", "que", "quoi", "quel", "quelle", "quels", "quelles", "combien", "pourquoi", "puis", "peux", "peut", "peuvent", "dois", "doit", "faire", "fais", "fait", "faut", "besoin",
        "veux", "voudrais", "bonjour", "merci", "svp", "plait", "est", "sont", "suis", "ai", "as", "a", "avez", "avoir", "etre", "il", "elle", "on", "y", "ici", "la", "si", "salvador", "apres", "aller", "vais",
    ];

    /// <summary>With accents and without, as people type.</summary>
    public static CharArraySet Of(CharArraySet library, IEnumerable<string> questions) =>
        new CharArraySet(SearchIndex.Version, library.Concat(library.Select(Fold.Of)).Concat(questions), ignoreCase: true).AsReadOnly();
}
