using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Tests;

internal static class Words
{
    public static LocalizedText In3(string words) =>
        new(new Dictionary<string, string> { ["es"] = $"{words} (es)", ["en"] = $"{words} (en)", ["fr"] = $"{words} (fr)" });

    public static Institution Institution(string key = "pddh") => new(key, null, In3("Institution"), In3("Role"), null);

    public static Article Article(string key = "leave-and-return") => new(key, Section.Rights, Institution(), order: 10, reviewMonths: 12);

    public static SourceReference Source(string key) => new(key, "Title", "Publisher", null, null);

    public static DateTime Utc(int year, int month, int day, int hour = 0, int minute = 0, int second = 0) =>
        new(year, month, day, hour, minute, second, DateTimeKind.Utc);
}
