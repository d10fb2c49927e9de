namespace MigrantWindow.Domain.Shared;

/// <summary>A language of the portal. A new one is a row here and one resource file.</summary>
public sealed class Language
{
    public const string Source = "es";
    public const int CodeMaxLength = 10;
    public const int NameMaxLength = 60;

    private Language() { }

    public Language(string code, string name, string formats, bool rightToLeft, int order) =>
        (Code, Name, Formats, RightToLeft, Order) = (code, name, formats, rightToLeft, order);

    /// <summary>BCP 47 tag, as in the URL: <c>es</c>.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The language's own name: <c>Español</c>.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The culture that writes dates and numbers: <c>es-SV</c>.</summary>
    public string Formats { get; private set; } = "";

    public bool RightToLeft { get; private set; }
    public int Order { get; private set; }
}
