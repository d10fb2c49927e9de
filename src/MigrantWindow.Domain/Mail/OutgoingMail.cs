using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Mail;

/// <summary>A mail in the outbox: stored with what it reports, sent later, tried again until it is taken.</summary>
public sealed class OutgoingMail
{
    public const int AddressMaxLength = 254;
    public const int SubjectMaxLength = 200;
    public const int ErrorMaxLength = 300;

    private OutgoingMail() { }

    /// <param name="protectedText">The body, encrypted: it may hold a link or a name.</param>
    /// <param name="protectedCalendar">An iCalendar file, encrypted too; nothing for most mails.</param>
    /// <param name="registrationId">Of a training, that it is about: erased with it.</param>
    /// <exception cref="DomainException">The address or the subject is empty, too long, or breaks the line of its header.</exception>
    public OutgoingMail(string to, string subject, string protectedText, DateTime now, string? protectedCalendar = null, int? registrationId = null)
    {
        RefuseUnlessHeader(to, AddressMaxLength, "address");
        RefuseUnlessHeader(subject, SubjectMaxLength, "subject");
        (To, Subject, ProtectedText, ProtectedCalendar, AboutRegistrationId, CreatedOn, DueOn) = (to, subject, protectedText, protectedCalendar, registrationId, now, now);
    }

    public int Id { get; private set; }

    /// <summary>The same at every attempt, so that a mail taken twice is seen to be one.</summary>
    public Guid MessageId { get; private set; } = Guid.NewGuid();
    public string To { get; private set; } = "";
    public string Subject { get; private set; } = "";

    /// <summary>Nothing once the mail is sent.</summary>
    public string? ProtectedText { get; private set; }
    public string? ProtectedCalendar { get; private set; }

    /// <summary>Of a training; erased with it.</summary>
    public int? AboutRegistrationId { get; private set; }
    public DateTime CreatedOn { get; private set; }

    /// <summary>When it is tried next; while one node sends it, when another may take over.</summary>
    public DateTime DueOn { get; private set; }
    public int Attempts { get; private set; }
    public DateTime? SentOn { get; private set; }
    public string? LastError { get; private set; }

    public void Sent(DateTime now) => (SentOn, ProtectedText, ProtectedCalendar, LastError) = (now, null, null, null);

    /// <summary>Waits twice as long after each failure: half a minute at first, an hour at most.</summary>
    public void Failed(string error, DateTime now)
    {
        DueOn = now + TimeSpan.FromSeconds(Math.Min(3600, 30 * Math.Pow(2, Math.Min(Attempts, 10) - 1)));
        LastError = error.Length > ErrorMaxLength ? error[..ErrorMaxLength] : error;
    }

    private static void RefuseUnlessHeader(string value, int maxLength, string name)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > maxLength || value.Any(char.IsControl))
        {
            throw new DomainException("The head of a mail has lines of 1 to {0} characters.", maxLength);
        }
    }
}
