using System.Globalization;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Repairs;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Security;
using MigrantWindow.Web.Upkeep;

namespace MigrantWindow.Web.Mail;

/// <summary>The mails about accounts, each in the language of who gets it. The caller saves.</summary>
public sealed class StaffMails(Outbox outbox, SiteAddress site, IStringLocalizer<Texts> text)
{
    /// <summary>How many things one mail names: a mail has an end.</summary>
    public const int ThingsMax = 60;

    public void Invitation(StaffUser person, StaffMember by, string link) => Send(person, () =>
    [
        text["Invitation to the staff site of MigrantWindow"],
        text["{0} invites you to the staff site of MigrantWindow, the portal of the Windows for migrants.", by.Name],
        text["Open this link within {0} days and choose your password. It works once.", StaffLink.LifetimeOf(StaffLinkPurpose.Invitation).Days],
        link,
        text["If this mail is not meant for you, delete it. Nobody can use the link without it."],
    ]);

    /// <param name="person">Nothing where the address has no account: the same is written, and sent to nobody.</param>
    public void ForgottenPassword(StaffUser? person, string link) => Send(person, () =>
    [
        text["A new password for MigrantWindow"],
        text["Somebody asked for a new password for your account."],
        .. NewPasswordBy(link),
        text["If it was not you, delete this mail. Your password stays as it is."],
    ]);

    public void NewPassword(StaffUser person, StaffMember by, string link) => Send(person, () =>
    [
        text["A new password for MigrantWindow"],
        text["{0} sends you this link so that you can choose a new password.", by.Name],
        .. NewPasswordBy(link),
    ]);

    public void PasswordChanged(StaffUser person) => Send(person, () =>
    [
        text["Your password was changed"],
        text["The password of your account was changed. Every other device was signed out."],
        text["If it was not you, choose a new one at once and tell your administrator:"],
        site.Of(Links.ForgottenPassword),
    ]);

    public void FactorAdded(StaffUser person) => Send(person, () =>
    [
        text["Your account has a new second factor"],
        text["An authenticator app or a passkey was added to your account."],
        text["If it was not you, choose a new one at once and tell your administrator:"],
        site.Of(Links.ForgottenPassword),
    ]);

    public void SecondFactorReset(StaffUser person, StaffMember by) => Send(person, () =>
    [
        text["Your second step was removed"],
        text["{0} removed the second steps of your account, and every device was signed out. When you sign in you set up a new one.", by.Name],
        text["If you did not ask for it, tell your administrator at once."],
    ]);

    /// <param name="things">What the person's team should confirm, the longest due first.</param>
    public void ReviewsDue(StaffUser person, IReadOnlyList<DueReview> things) => Send(person, () =>
    [
        text["Is this still correct?"],
        text["Readers rely on what follows. Open each page, and say there whether it is still correct."],
        .. things.Take(ThingsMax).Select(thing =>
            $"{thing.Name.In(person.Language)}\n{text["to be confirmed by {0}", thing.DateFor(CultureInfo.CurrentUICulture)]}\n{site.Of(Links.Thing(thing.Kind, thing.Id))}"),
        .. things.Count > ThingsMax ? [text["And {0} more: see the staff site.", things.Count - ThingsMax].Value] : Array.Empty<string>(),
    ]);

    /// <param name="office">Of whose administrators the person is one.</param>
    public void OfficeFoundClosed(StaffUser person, LocalizedText office, int reports) => Send(person, () =>
    [
        text["Readers found your office closed"],
        text["{0}: {1} readers wrote within {2} days that it was closed.", office.In(person.Language), reports, ClosureAlert.Days],
        text["Look whether the hours on the portal are right, or put up an alert. Then mark the report as repaired:"],
        site.Of(Links.Repairs),
    ]);

    private IEnumerable<string> NewPasswordBy(string link) =>
    [
        text["Open this link within {0} minutes and choose it. It works once; your second step stays the same.", StaffLink.LifetimeOf(StaffLinkPurpose.NewPassword).TotalMinutes],
        link,
    ];

    /// <param name="lines">The subject, then the paragraphs, written while the person's language is spoken.</param>
    private void Send(StaffUser? person, Func<string[]> lines)
    {
        using var spoken = person is null ? null : new Spoken(person.Language);
        var (subject, paragraphs) = lines() is [var first, .. var rest] ? (first, rest) : throw new ArgumentException("A mail has a subject.", nameof(lines));
        var body = string.Join("\n\n", [text["Good day, {0}.", person?.Name ?? ""], .. paragraphs, "MigrantWindow"]);
        if (person is null)
        {
            outbox.AddForNobody(subject, body);
        }
        else
        {
            outbox.Add(person.Email!, subject, body);
        }
    }
}
