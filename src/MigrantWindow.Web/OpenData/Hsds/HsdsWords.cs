using System.Globalization;
using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Content;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.OpenData.Hsds;

/// <summary>What turns rows of the database into words of one language.</summary>
internal sealed record HsdsWords(string Language, IReadOnlyList<string> Languages, FactBook Facts, IStringLocalizer<Texts> Text, PageAddress Address, HsdsChanges Changes, DateTime Now)
{
    /// <summary>Summary and text, without marks.</summary>
    public string Told(string summary, string? markdown) => $"{Plain(summary)}\n\n{MarkdownText.PlainOf(Plain(markdown ?? "")).Trim()}".Trim();

    public string Plain(string words) => Facts.FillPlain(words, Text);

    public string? In(LocalizedText words) => Plain(words.In(Language)) is { Length: > 0 } told ? told : null;

    public IReadOnlyList<(string Code, string Name)> Spoken(string tags) =>
        [.. tags.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(tag => (tag, LanguageNames.Of(tag)))];

    public IReadOnlyList<(string Name, string Answer)> Told(Accessibility accessibility) =>
    [
        .. new (string Name, bool? Known)[]
        {
            (Text["Way in without steps"], accessibility.Ramp), (Text["Accessible toilet"], accessibility.Toilet),
            (Text["Sign language (LESSA)"], accessibility.SignLanguage), (Text["Private room to talk"], accessibility.PrivateRoom),
        }.Where(answer => answer.Known is not null).Select(answer => (answer.Name, Text.Answer(answer.Known))),
    ];

    public string Amount(decimal amount) => amount == 0 ? Text["free of charge"] : Text["${0} US dollars", amount.ToString("0.00", CultureInfo.CurrentCulture)];

    /// <summary>Hours from UTC, now.</summary>
    public double OffsetOf(string timeZone) => new OfficeTime(timeZone).Offset(Now).Offset.TotalHours;
}
