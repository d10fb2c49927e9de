using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Facts;

public static class FactSentences
{
    public static string Kind(this IStringLocalizer<Texts> text, FactKind kind) => kind switch
    {
        FactKind.Phone => text["Phone"],
        FactKind.Email => text["E-mail"],
        _ => text["Price"],
    };

    public static string State(this IStringLocalizer<Texts> text, FreshnessState state) => state switch
    {
        FreshnessState.Confirmed => text["confirmed in time"],
        FreshnessState.Overdue => text["to be checked"],
        _ => text["confirmed by nobody yet"],
    };

    public static IEnumerable<SelectListItem> Kinds(this IStringLocalizer<Texts> text) => Enum.GetValues<FactKind>().Select(kind => new SelectListItem(text.Kind(kind), $"{kind}"));

    public static IEnumerable<SelectListItem> States(this IStringLocalizer<Texts> text) => Enum.GetValues<FreshnessState>().Select(state => new SelectListItem(text.State(state), $"{state}"));
}
