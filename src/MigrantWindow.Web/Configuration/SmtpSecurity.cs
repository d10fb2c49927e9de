namespace MigrantWindow.Web.Configuration;

/// <summary>How the way to the mail server is encrypted.</summary>
public enum SmtpSecurity
{
    None,

    /// <summary>Plain at first, then encrypted; a server that offers no encryption gets no mail.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte.</summary>
    Tls,
}
