using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MigrantWindow.Web.Configuration;
using MimeKit;

namespace MigrantWindow.Web.Mail;

/// <summary>Hands each mail to the mail server on a connection of its own.</summary>
internal sealed class SmtpTransport(IOptions<SmtpOptions> options) : IMailTransport
{
    public async Task SendAsync(int id, MimeMessage message, CancellationToken stop)
    {
        var smtp = options.Value;
        using var client = new SmtpClient();
        await client.ConnectAsync(smtp.Host!, smtp.ServerPort, Encryption(smtp.Security), stop);

        if (!string.IsNullOrEmpty(smtp.User))
        {
            await client.AuthenticateAsync(smtp.User, smtp.Password!, stop);
        }

        await client.SendAsync(message, stop);
        await LeaveAsync(client, stop);
    }

    private static SecureSocketOptions Encryption(SmtpSecurity security) => security switch
    {
        SmtpSecurity.None => SecureSocketOptions.None,
        SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.SslOnConnect,
    };

    /// <summary>The server has taken the mail: however the farewell goes, it must not be sent again.</summary>
    private static async Task LeaveAsync(SmtpClient client, CancellationToken stop)
    {
        try
        {
            await client.DisconnectAsync(quit: true, stop);
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException or MailKit.ProtocolException or MailKit.CommandException)
        {
        }
    }
}
