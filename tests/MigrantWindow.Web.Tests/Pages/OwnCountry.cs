namespace MigrantWindow.Web.Tests.Pages;

/// <summary>Codes that no country has: their journeys and holidays belong to one test.</summary>
internal static class OwnCountry
{
    private static int _last = 9;

    public static string New() => $"{Interlocked.Increment(ref _last)}";
}
