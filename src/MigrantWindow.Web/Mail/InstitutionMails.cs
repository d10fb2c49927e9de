using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Mail;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Mail;

/// <summary>The mails to institutions outside the portal. The caller saves.</summary>
public sealed class InstitutionMails(Outbox outbox, SiteAddress site, IStringLocalizer<Texts> text)
{
    /// <param name="thing">Writes the name of the thing, while the mail's language is spoken.</param>
    public async Task ConfirmationAsync(string to, string language, string key, string from, Func<Task<string>> thing)
    {
        using var spoken = new Spoken(language);
        var name = OneLine(await thing());
        var subject = text["Is this still correct? {0}", name].Value;
        outbox.Add(to, subject.Length > OutgoingMail.SubjectMaxLength ? subject[..OutgoingMail.SubjectMaxLength] : subject, string.Join("\n\n",
        [
            text["Good day,"],
            text["MigrantWindow, the portal of the Windows for migrants, publishes this about your work: {0}.", name],
            text["{0} asks you to look whether it is still correct. Open this link within {1} days. You need no account; it works once.", OneLine(from), ConfirmationLink.Lifetime.Days],
            site.Of(Links.Confirm(key, language)),
            text["If this mail is not meant for you, delete it."],
            "MigrantWindow",
        ]));
    }

    private static string OneLine(string name) => string.Concat(name.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
