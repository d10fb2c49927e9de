using System.Collections.Frozen;

namespace MigrantWindow.Web.Security;

/// <summary>The passwords of 15 characters or more that attackers try first; source and licence in <c>CommonPasswords.LICENSE.txt</c>.</summary>
internal static class CommonPasswords
{
    private static readonly Lazy<FrozenSet<string>> Lines = new(Read);

    public static int Count => Lines.Value.Count;

    /// <summary>Whether the list has the password, in any case, with or without accents and spaces, with digits for letters, with digits and signs appended.</summary>
    public static bool Contain(string password) =>
        WithoutTail(password.ToLowerInvariant()).Concat(WithoutTail(FoldedPassword.Of(password)).SelectMany(FoldedPassword.Readings)).Any(Lines.Value.Contains);

    private static IEnumerable<string> WithoutTail(string folded)
    {
        yield return folded;
        for (var end = folded.Length - 1; end >= Passwords.MinLength && !char.IsLetter(folded[end]); end--)
        {
            yield return folded[..end];
        }
    }

    private static FrozenSet<string> Read()
    {
        using var lines = new StreamReader(typeof(CommonPasswords).Assembly.GetManifestResourceStream("CommonPasswords.txt")!);
        return lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
