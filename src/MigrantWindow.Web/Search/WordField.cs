namespace MigrantWindow.Web.Search;

/// <summary>Names of the indexed fields that hold words: what they hold, in which form, in which language.</summary>
internal static class WordField
{
    public const string Title = "title";
    public const string Terms = "terms";
    public const string Summary = "summary";
    public const string Body = "body";

    /// <summary>Everything there is to read.</summary>
    public const string Whole = "whole";

    public static string Name(string part, WordForm form, string language) => $"{part}.{form}.{language}";

    public static (WordForm Form, string Language) Parse(string name)
    {
        var parts = name.Split('.');
        return (Enum.Parse<WordForm>(parts[1]), parts[2]);
    }
}
