using MimeKit;

namespace MigrantWindow.Web.Mail;

/// <summary>Takes a mail away: to a server, or to a folder where there is none.</summary>
public interface IMailTransport
{
    /// <summary>Ends when the mail is taken; any exception means that it was not.</summary>
    /// <param name="id">The mail's number in the outbox.</param>
    Task SendAsync(int id, MimeMessage message, CancellationToken stop);
}
