using System.Security.Cryptography;
using System.Text;

namespace MigrantWindow.Domain.Links;

/// <summary>A link to a page outside the portal that a text, a source or an institution names, and what became of it when it was last asked.</summary>
public sealed class CheckedLink
{
    public const int UrlMaxLength = 2000;
    public const int UsesMaxLength = 1000;
    public const int DetailMaxLength = 200;
    public const int HashLength = 64;

    private CheckedLink() { }

    public CheckedLink(string url, string uses)
    {
        (Url, Hash) = (url, HashOf(url));
        IsUsedIn(uses);
    }

    public int Id { get; private set; }
    public string Url { get; private set; } = "";

    /// <summary>SHA-256 of the address, in hexadecimal: what it is looked up by, for letters count.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Where it stands, one a line.</summary>
    public string Uses { get; private set; } = "";
    public LinkState State { get; private set; }

    /// <summary>What the other side answered, or why it was not asked.</summary>
    public string Detail { get; private set; } = "";
    public DateTime? CheckedOn { get; private set; }

    public static string HashOf(string url) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url)));

    public void IsUsedIn(string uses) => Uses = Short(uses, UsesMaxLength);

    public void Answered(LinkState state, string detail, DateTime now) => (State, Detail, CheckedOn) = (state, Short(detail, DetailMaxLength), now);

    private static string Short(string text, int length) => text.Length > length ? text[..length] : text;
}
