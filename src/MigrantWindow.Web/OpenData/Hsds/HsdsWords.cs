using System.Globalization;
using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Content;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.OpenData.Hsds;

/// <summary>What turns rows of the database into words of one language.</summary>
internal sealed record HsdsWords(string Language, IReadOnlyList<string> Languages, FactBook Facts, IStringLocalizer<Texts> T, PageAddress Address, HsdsChanges Changes, DateTime Now)
{
    /// <summary>Summary and text, without marks.</summary>
    public string Told(string summary, string? markdown) => $"{Plain(summary)}\n\n{MarkdownText.PlainOf(Plain(markdown ?? "")).Trim()}".Trim();

    public string Plain(string words) => Facts.FillPlain(words, T);

    public string? In(LocalizedText words) => Plain(words.In(Language)) is { Length: > 0 } told ? told : null;

    public static IReadOnlyList<(string Code, string Name)> Spoken(string tags) =>
        [.. tags.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(tag => (tag, LanguageNames.Of(tag)))];

    public IReadOnlyList<(string Name, string Answer)> Told(Accessibility accessibility) =>
    [
        .. new (string Name, bool? Known)[]
        {
            (T["Way in without steps"], accessibility.Ramp), (T["Accessible toilet"], accessibility.Toilet),
            (T["Sign language (LESSA)"], accessibility.SignLanguage), (T["Private room to talk"], accessibility.PrivateRoom),
        }.Where(answer => answer.Known is not null).Select(answer => (answer.Name, T.Answer(answer.Known))),
    ];

    public string Amount(decimal amount) => amount == 0 ? T["free of charge"] : T["${0} US dollars", amount.ToString("0.00", CultureInfo.CurrentCulture)];

    /// <summary>Hours from UTC, now.</summary>
    public double OffsetOf(string timeZone) => new OfficeTime(timeZone).Offset(Now).Offset.TotalHours;
}
