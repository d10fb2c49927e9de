using Microsoft.Extensions.Localization;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Staff;

public static class StaffSentences
{
    public static string State(this IStringLocalizer<Texts> text, StaffState state) => state switch
    {
        StaffState.Invited => text["invited"],
        StaffState.WithoutSecondFactor => text["without second step"],
        StaffState.Deactivated => text["deactivated"],
        _ => text["active"],
    };
}
