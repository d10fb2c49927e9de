using System.Globalization;
using MigrantWindow.Domain.Statistics;

namespace MigrantWindow.Web.Pages.Admin.Statistics;

/// <summary>Numbers of views as staff may see them: a small one could tell of one person.</summary>
public static class ViewNumber
{
    public static bool IsSmall(int views) => views is > 0 and < DailyViews.Shown;

    /// <summary>For a bar: a small number has none.</summary>
    public static int Drawn(int views) => IsSmall(views) ? 0 : views;

    public static string Words(int views, CultureInfo reader) => IsSmall(views) ? $"<{DailyViews.Shown}" : views.ToString(reader.Equals(CultureInfo.InvariantCulture) ? "0" : "N0", reader);
}
