using System.Security.Cryptography;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Trainings;

/// <summary>Says that somebody attended a session; anybody who has its code can check it, also when the name is erased.</summary>
public sealed class Certificate
{
    /// <summary>Crockford's base 32: no letter that looks like a digit.</summary>
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>60 random bits.</summary>
    public const int CodeLength = 12;
    public const int TitleMaxLength = 200;
    public const int InitialsMax = 6;
    public const int InitialsMaxLength = 40;

    private Certificate() { }

    /// <param name="title">Of the course, in the language the session was held in.</param>
    /// <exception cref="DomainException">The person did not attend all of it, or has no name.</exception>
    public Certificate(TrainingSession session, Participant participant, string title, DateTime now)
    {
        if (participant is not { Attendance: Attendance.Attended, Name: { } name })
        {
            throw new DomainException("Certificates are for people who attended, by name.");
        }

        (Session, Participant, Title, Language, Minutes) = (session, participant, title, session.Language, session.Course.Minutes);
        (Code, Initials, IssuedOn) = (RandomNumberGenerator.GetString(Letters, CodeLength), PersonName.InitialsOf(name), now);
    }

    public int Id { get; private set; }
    public string Code { get; private set; } = "";
    public int SessionId { get; private set; }
    public TrainingSession Session { get; private set; } = null!;

    /// <summary>Whose name it bears; nobody once that is erased.</summary>
    public int? ParticipantId { get; private set; }
    public Participant? Participant { get; private set; }
    public string Initials { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Language { get; private set; } = "";
    public int Minutes { get; private set; }
    public DateTime IssuedOn { get; private set; }

    /// <summary>It was issued by mistake and proves nothing.</summary>
    public DateTime? WithdrawnOn { get; private set; }

    public string PrintedCode => Printed(Code);

    /// <summary>A code as it is printed: <c>7K2M-94TA-0QXR</c>.</summary>
    public static string Printed(string code) => $"{code[..4]}-{code[4..8]}-{code[8..]}";

    public void Withdraw(DateTime now) => WithdrawnOn ??= now;

    /// <summary>A withdrawn one bears nobody's name any more, so that another can be issued.</summary>
    public void GiveWay()
    {
        if (WithdrawnOn is null)
        {
            throw new DomainException("This certificate is in force.");
        }

        (ParticipantId, Participant) = (null, null);
    }

    /// <summary>What somebody typed, as codes are stored: case, hyphens and letters that look like digits do not matter.</summary>
    /// <returns>Nothing where it can be no code.</returns>
    public static string? CodeOf(string? typed)
    {
        var code = string.Concat((typed ?? "").ToUpperInvariant().Where(char.IsLetterOrDigit).Take(CodeLength + 1)).Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return code.Length == CodeLength && code.All(Letters.Contains) ? code : null;
    }
}
