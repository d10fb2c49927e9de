using MimeKit;

namespace MigrantWindow.Web.Configuration;

/// <summary>The configuration section <c>Smtp</c>.</summary>
public sealed class SmtpOptions
{
    public const string Section = "Smtp";

    private const string Nobody = "MigrantWindow <no-reply@localhost>";

    /// <summary>The mail server; without one, mails are written to <see cref="Folder"/>.</summary>
    public string? Host { get; set; }

    /// <summary>Left out: 587 with StartTls, 465 with Tls, 25 without encryption.</summary>
    public int? Port { get; set; }
    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;
    public string? User { get; set; }
    public string? Password { get; set; }

    /// <summary>Whom mails come from, such as <c>MigrantWindow &lt;no-reply@example.org&gt;</c>; required where there is a server.</summary>
    public string? From { get; set; }

    /// <summary>Where mails lie without a server; a relative path counts from the content root.</summary>
    public string Folder { get; set; } = Path.Combine("App_Data", "mail");

    public bool HasServer => !string.IsNullOrEmpty(Host);

    public int ServerPort => Port ?? Security switch
    {
        SmtpSecurity.Tls => 465,
        SmtpSecurity.StartTls => 587,
        _ => 25,
    };

    /// <summary>The address in <see cref="From"/>, checked at the start.</summary>
    public MailboxAddress Sender => MailboxAddress.Parse(From ?? Nobody);

    /// <exception cref="ConfigurationException">A value is wrong, or one that another needs is missing.</exception>
    public void Check()
    {
        Refuse(HasServer && Uri.CheckHostName(Host) == UriHostNameType.Unknown, $"Host must be a name or an address such as mail.example.org, not {Host}.");
        Refuse(Port is < 1 or > 65535, $"Port must be 1 to 65535, not {Port}.");
        Refuse(!Enum.IsDefined(Security), $"Security must be None, StartTls or Tls, not {Security}.");
        Refuse(HasServer && From is null, $"From must say whom mails come from, such as {Nobody}, when Smtp:Host is set.");
        Refuse(From is not null && !IsAddress(From), $"From must be an address such as {Nobody}, not {From}.");
        Refuse(string.IsNullOrEmpty(User) != string.IsNullOrEmpty(Password), "User and Smtp:Password must be set together.");
        Refuse(!string.IsNullOrEmpty(User) && Security == SmtpSecurity.None, "Security must be StartTls or Tls where there is a Smtp:Password.");
        Refuse(string.IsNullOrWhiteSpace(Folder), "Folder must name a folder.");
    }

    private static bool IsAddress(string from) => !from.Any(char.IsControl) && MailboxAddress.TryParse(from, out var address) && address.Address.Contains('@');

    private static void Refuse(bool wrong, string why)
    {
        if (wrong)
        {
            throw new ConfigurationException($"{Section}:{why}");
        }
    }
}
