using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Account;

/// <summary>A link that does nothing, and what its bearer can do instead.</summary>
/// <param name="State">Nothing: there is no such link.</param>
public sealed record BadLink(StaffLinkPurpose Purpose, StaffLinkState? State)
{
    public string Title(IStringLocalizer<Texts> text) => State switch
    {
        StaffLinkState.Used => text["This link was used already"],
        StaffLinkState.Expired => text["The time of this link is over"],
        _ => text["This link is not whole"],
    };

    public string Advice(IStringLocalizer<Texts> text) => (State, Purpose) switch
    {
        (null, _) => text["A part of it is missing or was changed. Open it once more where you got it, or copy the whole line."],
        (StaffLinkState.Used, StaffLinkPurpose.FirstAdministrator) =>
            text["If there is an administrator already, ask them for an invitation. If not, use the newest link, or run create-admin for another one."],
        (_, StaffLinkPurpose.FirstAdministrator) => text["Run create-admin, or start the program again: it prints a new link."],
        (StaffLinkState.Used, StaffLinkPurpose.Invitation) =>
            text["If you chose your password with it, sign in. If not, use the newest mail, or ask whoever invited you to send the invitation again."],
        (_, StaffLinkPurpose.Invitation) => text["Ask whoever invited you to send the invitation again."],
        (StaffLinkState.Used, _) => text["If you chose your password with it, sign in. If not, use the newest mail, or ask for another link."],
        _ => text["Ask for another link."],
    };
}
