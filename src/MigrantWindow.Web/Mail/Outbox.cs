using Microsoft.AspNetCore.DataProtection;
using MigrantWindow.Data;
using MigrantWindow.Domain.Mail;
using MigrantWindow.Domain.Shared;
using MimeKit;

namespace MigrantWindow.Web.Mail;

/// <summary>Where a page leaves its mails. They are stored by the page's own save, in one transaction with what they report, and sent afterwards.</summary>
public sealed class Outbox(PortalDbContext db, IDataProtectionProvider protection, TimeProvider clock, MailSignal signal) : IDisposable
{
    /// <summary>What bodies are encrypted for.</summary>
    internal const string Purpose = "mail";

    public const int TextMaxLength = 20_000;

    private const string Nobody = "nobody@invalid";

    private static readonly ParserOptions Strict = new() { AddressParserComplianceMode = RfcComplianceMode.Strict, AllowAddressesWithoutDomain = false };

    private bool _added;

    /// <param name="to">One bare address, such as <c>ana@example.org</c>.</param>
    /// <param name="text">Plain text; stored encrypted.</param>
    /// <param name="calendar">An iCalendar file to go with it; stored encrypted.</param>
    /// <param name="registrationId">Of a training, that it is about: erased with it.</param>
    /// <exception cref="DomainException">No address, a line break in a header, or something too long. The message repeats none of it.</exception>
    public void Add(string to, string subject, string text, string? calendar = null, int? registrationId = null)
    {
        if (!IsBareAddress(to))
        {
            throw new DomainException("The recipient is no mail address.");
        }

        if (text.Length > TextMaxLength)
        {
            throw new DomainException("A mail has {0} characters at most.", TextMaxLength);
        }

        var protector = protection.CreateProtector(Purpose);
        db.Add(new OutgoingMail(to, subject, protector.Protect(text), clock.GetUtcNow().UtcDateTime, calendar is null ? null : protector.Protect(calendar), registrationId));
        _added = true;
    }

    /// <summary>The same row as <see cref="Add"/> makes, but nobody gets it: so that it cannot be told who has an account.</summary>
    public void AddForNobody(string subject, string text)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var mail = new OutgoingMail(Nobody, subject, protection.CreateProtector(Purpose).Protect(text), now);
        mail.Sent(now);
        db.Add(mail);
        _added = true;
    }

    internal static bool IsBareAddress(string to) => MailboxAddress.TryParse(Strict, to, out var address) && address.Address == to;

    /// <summary>At the end of its scope whatever the page saved is committed, so the sender may look.</summary>
    public void Dispose()
    {
        if (_added)
        {
            signal.Raise();
        }
    }
}
