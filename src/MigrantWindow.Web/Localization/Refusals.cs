using System.Globalization;
using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Web.Localization;

public static class Refusals
{
    /// <summary>What the domain refuses, in the language of whoever asked; what was typed stays as it was typed.</summary>
    public static string Of(this IStringLocalizer<Texts> text, DomainException refusal) => refusal.Arguments.Count == 0
        ? text.GetString(refusal.Format)
        : text.GetString(refusal.Format, [.. refusal.Arguments.Select(Word)]);

    private static object Word(object argument) => argument is DayOfWeek day ? CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(day) : argument;
}
