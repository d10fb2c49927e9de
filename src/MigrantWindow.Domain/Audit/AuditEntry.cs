using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Domain.Audit;

/// <summary>Who did what to which thing, when, from what to what. Written in the transaction of the act, never changed; each entry seals the one before it.</summary>
public sealed class AuditEntry
{
    public const int NameMaxLength = 120;
    public const int SubjectMaxLength = 120;
    public const int ValueMaxLength = 400;
    public const int HashLength = SecretKey.HashLength;

    private AuditEntry() { }

    /// <param name="actor">Nobody: the person was not signed in, or the program itself acted.</param>
    /// <param name="subject">Kind and key of the thing, such as <c>staff 7</c>.</param>
    /// <param name="before">What it was, where that says something; never a secret.</param>
    /// <param name="after">What it became.</param>
    public AuditEntry(StaffMember? actor, AuditAction action, string subject, DateTime now, string? before = null, string? after = null)
    {
        (ActorId, ActorName, Action, Subject, On) = (actor?.Id, actor?.Name, action, subject, now);
        (Before, After) = (Short(before), Short(after));
    }

    public int Id { get; private set; }

    /// <summary>Its place in the log: 1, 2, 3 … without a gap; 0 until it is sealed.</summary>
    public long Number { get; private set; }
    public DateTime On { get; private set; }
    public int? ActorId { get; private set; }
    public string? ActorName { get; private set; }
    public AuditAction Action { get; private set; }
    public string Subject { get; private set; } = "";
    public string? Before { get; private set; }
    public string? After { get; private set; }

    /// <summary>SHA-256, in hexadecimal, of the previous entry's hash and of everything this entry says.</summary>
    public string Hash { get; private set; } = "";

    public void Seal(long number, string previousHash)
    {
        Number = number;
        Hash = HashAfter(previousHash);
    }

    /// <summary>What <see cref="Hash"/> must be if neither this entry nor one before it was altered.</summary>
    public string HashAfter(string previousHash) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        JsonSerializer.Serialize<object?[]>([previousHash, Number, On.Ticks, ActorId, ActorName, Action.ToString(), Subject, Before, After]))));

    /// <summary>What a database may keep otherwise than it was given would look like a forgery: control characters become spaces.</summary>
    private static string? Short(string? value) =>
        value is null ? null : string.Concat((value.Length > ValueMaxLength ? value[..ValueMaxLength] : value).Select(letter => char.IsControl(letter) ? ' ' : letter));
}
