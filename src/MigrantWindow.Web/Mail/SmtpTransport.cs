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
        await client.DisconnectAsync(quit: true, stop); // fails in no way: the mail is taken however the farewell goes
    }

    private static SecureSocketOptions Encryption(SmtpSecurity security) => security switch
    {
        SmtpSecurity.None => SecureSocketOptions.None,
        SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.SslOnConnect,
    };
}
