using System.Net.Sockets;
using MailKit.Net.Smtp;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MigrantWindow.Data;
using MigrantWindow.Domain.Mail;
using MigrantWindow.Web.Calendars;
using MigrantWindow.Web.Configuration;
using MimeKit;

namespace MigrantWindow.Web.Mail;

/// <summary>Sends what is due in the outbox, one mail after the other. It runs on every node; each mail is in the hands of one at a time.
/// When the portal stops it finishes the mail in hand and takes no other.</summary>
public sealed class MailSender(
    IServiceScopeFactory scopes,
    IMailTransport transport,
    IDataProtectionProvider protection,
    IOptions<SmtpOptions> options,
    MailSignal signal,
    TimeProvider clock,
    ILogger<MailSender> log) : BackgroundService
{
    /// <summary>How often it looks without being woken.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>How long one attempt may take; less than the half minute in which the portal must stop.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>When a mail whose node died in the attempt falls to another.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var added = signal.Raised;
            if (!await TrySendNextAsync(stoppingToken))
            {
                await Task.WhenAny(added, Task.Delay(Interval, clock, stoppingToken));
            }
        }
    }

    /// <returns>Whether there was a mail to send.</returns>
    private async Task<bool> TrySendNextAsync(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            if (await ClaimNextAsync(db, stop) is not { } mail)
            {
                return false;
            }

            await SendAsync(mail);
            await SaveAsync(db, stop);
            return true;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception fault)
        {
            log.LogWarning("The outbox cannot be worked on: {Error}", ErrorOf(fault));
            return false;
        }
    }

    /// <summary>Takes the mail that has been due longest. Whoever counts the attempt up first has it; anybody else looks for another.</summary>
    private async Task<OutgoingMail?> ClaimNextAsync(PortalDbContext db, CancellationToken stop)
    {
        while (true)
        {
            var now = Now;
            var next = await db.OutgoingMails
                .Where(mail => mail.SentOn == null && mail.DueOn <= now)
                .OrderBy(mail => mail.DueOn).ThenBy(mail => mail.Id)
                .Select(mail => new { mail.Id, mail.Attempts })
                .FirstOrDefaultAsync(stop);

            if (next is null)
            {
                return null;
            }

            var claimed = await db.OutgoingMails
                .Where(mail => mail.Id == next.Id && mail.Attempts == next.Attempts && mail.SentOn == null)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(mail => mail.DueOn, now + Lease).SetProperty(mail => mail.Attempts, next.Attempts + 1), CancellationToken.None);

            if (claimed == 1)
            {
                return await db.OutgoingMails.SingleAsync(mail => mail.Id == next.Id, CancellationToken.None);
            }
        }
    }

    private async Task SendAsync(OutgoingMail mail)
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience, clock);
            await transport.SendAsync(mail.Id, MessageOf(mail), patience.Token);
            mail.Sent(Now);
            log.LogInformation("Mail {Id} is sent, at attempt {Attempt}", mail.Id, mail.Attempts);
        }
        catch (Exception fault)
        {
            mail.Failed(ErrorOf(fault), Now);
            log.LogWarning("Mail {Id} is not sent: {Error}. It is tried again at {DueOn}", mail.Id, mail.LastError, mail.DueOn);
        }
    }

    private MimeMessage MessageOf(OutgoingMail mail)
    {
        var from = options.Value.Sender;
        var message = new MimeMessage
        {
            From = { from },
            To = { MailboxAddress.Parse(mail.To) },
            Subject = mail.Subject,
            MessageId = $"{mail.MessageId:N}@{from.Domain}",
            Date = new DateTimeOffset(mail.CreatedOn),
            Body = BodyOf(mail),
        };
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    private MimeEntity BodyOf(OutgoingMail mail)
    {
        var protector = protection.CreateProtector(Outbox.Purpose);
        var text = new TextPart("plain") { Text = protector.Unprotect(mail.ProtectedText!) };
        if (mail.ProtectedCalendar is null)
        {
            return text;
        }

        var calendar = new TextPart("calendar") { Text = protector.Unprotect(mail.ProtectedCalendar), ContentTransferEncoding = ContentEncoding.Base64, FileName = SessionCalendar.FileName };
        calendar.ContentType.Parameters.Add("method", SessionCalendar.Method);
        calendar.ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = SessionCalendar.FileName };
        return new Multipart("mixed") { text, calendar };
    }

    /// <summary>Waits for a database that cannot be written: a mail that is sent but not marked would be sent again.</summary>
    private async Task SaveAsync(PortalDbContext db, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                await db.SaveChangesAsync(CancellationToken.None);
                return;
            }
            catch (Exception fault) when (DatabaseSetup.IsDatabaseFault(fault) && !stop.IsCancellationRequested)
            {
                log.LogWarning("The outbox cannot be written: {Error}", ErrorOf(fault));
                await Task.WhenAny(Task.Delay(Interval, clock, stop));
            }
        }
    }

    /// <summary>What kind of failure it was. Not its message, in which servers repeat addresses and links.</summary>
    private static string ErrorOf(Exception fault) => fault switch
    {
        SmtpCommandException refused => $"{nameof(SmtpCommandException)} {(int)refused.StatusCode} {refused.ErrorCode}",
        SocketException socket => $"{nameof(SocketException)} {socket.SocketErrorCode}",
        OperationCanceledException => nameof(TimeoutException),
        _ => fault.GetType().Name,
    };
}
