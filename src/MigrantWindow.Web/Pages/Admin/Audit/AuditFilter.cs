using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Audit;

/// <summary>Which entries of the audit log are asked for, as the address says it.</summary>
public sealed class AuditFilter
{
    public const int WordsMaxLength = 120;


    /// <summary>A part of the name of who acted.</summary>
    public string? Who { get; set; }

    /// <summary>The name of an <see cref="AuditAction"/>.</summary>
    public string? What { get; set; }

    /// <summary>A part of the thing that was acted upon.</summary>
    public string? Thing { get; set; }

    /// <summary>The first date and the last, in El Salvador.</summary>
    public string? From { get; set; }
    public string? Until { get; set; }

    public bool IsEmpty => Filled().All(part => part.Value is null);

    /// <returns>The entries that fit. What means nothing is said beside its field, and leaves nothing out.</returns>
    public IQueryable<AuditEntry> Apply(IQueryable<AuditEntry> entries, ModelStateDictionary state, IStringLocalizer<Texts> text)
    {
        if (PatternOf(Who) is { } who)
        {
            entries = entries.Where(entry => EF.Functions.Like(entry.ActorName!, who, @"\"));
        }

        if (PatternOf(Thing) is { } thing)
        {
            entries = entries.Where(entry => EF.Functions.Like(entry.Subject, thing, @"\"));
        }

        if (Enum.GetNames<AuditAction>().Contains(What))
        {
            var action = Enum.Parse<AuditAction>(What!);
            entries = entries.Where(entry => entry.Action == action);
        }

        if (StartOf(From, 0, nameof(From), state, text) is { } from)
        {
            entries = entries.Where(entry => entry.On >= from);
        }

        return StartOf(Until, 1, nameof(Until), state, text) is { } until ? entries.Where(entry => entry.On < until) : entries;
    }

    /// <summary>The filter as the end of an address: <c>?who=ana&amp;from=2026-03-01</c>; nothing where it is empty.</summary>
    public string Query(long? before = null) => QueryString.Create(
        [.. Filled().Where(part => part.Value is not null), .. before is null ? [] : new[] { KeyValuePair.Create("before", (string?)before.Value.ToString(CultureInfo.InvariantCulture)) }]).Value ?? "";

    private IEnumerable<KeyValuePair<string, string?>> Filled() =>
        new (string Name, string? Value)[] { ("who", Who), ("what", What), ("thing", Thing), ("from", From), ("until", Until) }
            .Select(part => KeyValuePair.Create(part.Name, Shortened(part.Value)));

    private static string? Shortened(string? words) => words?.Trim() switch
    {
        null or "" => null,
        { Length: > WordsMaxLength } long_ => long_[..WordsMaxLength],
        { } rest => rest,
    };

    private static string? PatternOf(string? words) =>
        Shortened(words) is { } asked ? $"%{System.Text.RegularExpressions.Regex.Replace(asked, @"[\\%_\[]", @"\$0")}%" : null;

    private static DateTime? StartOf(string? date, int daysLater, string field, ModelStateDictionary state, IStringLocalizer<Texts> text)
    {
        if (Shortened(date) is null)
        {
            return null;
        }

        if (OfficeTime.DateOf(date) is { Year: > 1900 and < 9000 } day)
        {
            return OfficeTime.ElSalvador.InstantOf($"{day.AddDays(daysLater):yyyy-MM-dd} 00:00");
        }

        state.AddModelError($"Filter.{field}", text["Enter a date such as 2026-03-05"]);
        return null;
    }
}
