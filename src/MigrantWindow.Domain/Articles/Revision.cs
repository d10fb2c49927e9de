using System.Security.Cryptography;
using System.Text;

namespace MigrantWindow.Domain.Articles;

/// <summary>One state of a text. It never changes once written.</summary>
public sealed class Revision
{
    public const int HashLength = 64;

    private Revision() { }

    public int Id { get; private set; }
    public int TranslationId { get; private set; }
    public int Number { get; private set; }
    public string Title { get; private set; } = "";
    public string Summary { get; private set; } = "";

    /// <summary>Markdown with fact tokens.</summary>
    public string Body { get; private set; } = "";

    /// <summary>SHA-256 of title, summary and body, in hexadecimal: what was approved is what is shown.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Nothing for the text that ships with the portal.</summary>
    public int? AuthorId { get; private set; }
    public DateTime WrittenOn { get; private set; }

    internal static Revision Shipped(string title, string summary, string body, DateTime now) => new()
    {
        Number = 1,
        Title = title,
        Summary = summary,
        Body = body,
        Hash = HashOf(title, summary, body),
        WrittenOn = now,
    };

    public static string HashOf(string title, string summary, string body) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{title}\0{summary}\0{body}")));
}
