using System.Security.Cryptography;

namespace MigrantWindow.Domain.Staff;

/// <summary>A code on paper for the day a phone is lost: works once, in place of the second factor.</summary>
public static class RecoveryCode
{
    /// <summary>How many a person gets at once.</summary>
    public const int Count = 10;

    /// <summary>What a field must take: the code with whatever people put between its groups.</summary>
    public const int TypedMaxLength = 40;

    private const int Length = 16;
    private const int GroupLength = 4;

    /// <summary>32 signs that no hand confuses (Crockford): no i, l, o and u.</summary>
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>80 random bits each, in groups: <c>4k9d-0wvt-x7ja-mm2e</c>.</summary>
    public static IReadOnlyList<string> NewSet() => [.. Enumerable.Range(0, Count).Select(_ => Grouped(RandomNumberGenerator.GetString(Alphabet, Length)))];

    /// <summary>The code as it was given out, whatever case, spaces and hyphens it was typed with. An o is a zero, an i or l a one.</summary>
    public static string Normalize(string typed) =>
        Grouped(string.Concat(typed.ToLowerInvariant().Where(char.IsLetterOrDigit)).Replace('o', '0').Replace('i', '1').Replace('l', '1'));

    private static string Grouped(string signs) => string.Join('-', signs.Chunk(GroupLength).Select(group => new string(group)));
}
