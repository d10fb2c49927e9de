using System.Globalization;
using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Shared;

/// <summary>Sentences that several pages say in the same words.</summary>
public static class Sentences
{
    /// <summary>The public line, without marks: for print and shared texts.</summary>
    public static string FreshnessLine(this IStringLocalizer<Texts> text, FreshnessView view) => view.Freshness.State switch
    {
        FreshnessState.Confirmed => text["Confirmed by {0} on {1}.", view.ConfirmedBy!, PageAddress.Date(view.Freshness.ConfirmedOn!.Value)],
        FreshnessState.Overdue => text["To be checked since {0}: call first.", PageAddress.Date(view.Freshness.DueOn!.Value)],
        _ when view.Source is { } source => text["Not yet confirmed by the office. Taken from: {0}.", text.SourceAndDate(source)],
        _ => text["Not yet confirmed by the office."],
    };

    public static string FreshnessShort(this IStringLocalizer<Texts> text, FreshnessView view) => view.Freshness.State switch
    {
        FreshnessState.Confirmed => text["Confirmed on {0}", PageAddress.Date(view.Freshness.ConfirmedOn!.Value)],
        FreshnessState.Overdue => text["To be checked since {0}: call first", PageAddress.Date(view.Freshness.DueOn!.Value)],
        _ => text["Not yet confirmed"],
    };

    public static string SourceAndDate(this IStringLocalizer<Texts> text, SourceView source) =>
        $"{source.Publisher}, {(source.Published is { } date ? date.ToString(CultureInfo.CurrentCulture) : text["undated"])}";

    public static string Open(this IStringLocalizer<Texts> text, OpenState state) => state switch
    {
        { Kind: OpenStateKind.Open, ClosesAt: null } => text["Open now, day and night"],
        { Kind: OpenStateKind.Open, ByAppointment: true, ClosesAt: { } closes } => text["Open now by appointment, closes {0}", HoursText.Time(closes)],
        { Kind: OpenStateKind.Open, ClosesAt: { } closes } => text["Open now, closes {0}", HoursText.Time(closes)],
        { Kind: OpenStateKind.Closed, OpensOn: { } on, OpensAt: { } at, ByAppointment: true } => text["Closed now. Opens by appointment {0} {1}", On(on), HoursText.Time(at)],
        { Kind: OpenStateKind.Closed, OpensOn: { } on, OpensAt: { } at } => text["Closed now. Opens {0} {1}", On(on), HoursText.Time(at)],
        { Kind: OpenStateKind.Closed } => text["Closed now"],
        { Kind: OpenStateKind.NotOpenYet } => text["Not open yet"],
        { Kind: OpenStateKind.TemporarilyClosed } => text["Closed until further notice"],
        _ => text["Hours not known: ask before you go"],
    };

    public static string Kind(this IStringLocalizer<Texts> text, OfficeKind kind) =>
        kind == OfficeKind.BorderPost ? text["Border post"] : text["Municipal window"];

    public static string Answer(this IStringLocalizer<Texts> text, bool? known) => known switch
    {
        true => text["yes"],
        false => text["no"],
        null => text["not known"],
    };

    /// <summary>A text to send that is complete without opening the link: what, whom to call, how sure, where.</summary>
    public static string Share(this IStringLocalizer<Texts> text, PublicPage page, string address, params IEnumerable<string> lines)
    {
        var phones = page.Facts.Used.Where(fact => fact.Kind == FactKind.Phone).Take(3).Select(fact => $"{fact.Label}: {fact.Display}.");
        List<string> parts = [$"{page.Title}.", page.Facts.FillPlain(page.Summary, text), .. lines, .. phones];
        if (page.Freshness is { } freshness)
        {
            parts.Add(text.FreshnessLine(freshness));
        }

        return string.Join(' ', [.. parts, address]);
    }

    private static string On(DateOnly date) => date.ToString(
        CultureInfo.CurrentCulture.TwoLetterISOLanguageName switch { "en" => "dddd, MMMM d", "es" => "dddd d 'de' MMMM", _ => "dddd d MMMM" }, CultureInfo.CurrentCulture);
}
