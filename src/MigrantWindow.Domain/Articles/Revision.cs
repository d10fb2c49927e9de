using System.Security.Cryptography;
using System.Text;

namespace MigrantWindow.Domain.Articles;

/// <summary>One state of a text. It never changes once written.</summary>
public sealed class Revision
{
    public const int HashLength = 64;

    private readonly List<int> _contributorIds = [];

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

    /// <summary>Everybody who wrote any part of it that nobody else has approved yet.</summary>
    public IReadOnlyList<int> ContributorIds => _contributorIds;
    public DateTime WrittenOn { get; private set; }
    public bool IsMinor { get; private set; }
    public bool IsMachineMade { get; private set; }

    /// <summary>The revision of the Spanish text that it says the same as; nothing for the Spanish text itself.</summary>
    public int? SourceNumber { get; private set; }

    internal static Revision Shipped(RevisionText text, DateTime now) => Of(1, text, now);

    internal static Revision Written(int number, RevisionText text, int authorId, IEnumerable<int> others, DateTime now)
    {
        var revision = Of(number, text, now);
        revision.AuthorId = authorId;
        revision._contributorIds.AddRange(others.Append(authorId).Distinct().Order());
        return revision;
    }

    public bool Says(RevisionText text) =>
        (Hash, IsMinor, IsMachineMade, SourceNumber) == (HashOf(text.Title, text.Summary, text.Body), text.IsMinor, text.IsMachineMade, text.SourceNumber);

    public static string HashOf(string title, string summary, string body) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{title}\0{summary}\0{body}")));

    private static Revision Of(int number, RevisionText text, DateTime now) => new()
    {
        Number = number,
        Title = text.Title,
        Summary = text.Summary,
        Body = text.Body,
        Hash = HashOf(text.Title, text.Summary, text.Body),
        IsMinor = text.IsMinor,
        IsMachineMade = text.IsMachineMade,
        SourceNumber = text.SourceNumber,
        WrittenOn = now,
    };
}
