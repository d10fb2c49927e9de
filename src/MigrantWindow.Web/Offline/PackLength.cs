using System.Globalization;

namespace MigrantWindow.Web.Offline;

/// <summary>Tells beside what is sent compressed how long it is unpacked, so that a page can show how far it is.</summary>
internal static class PackLength
{
    private const string Header = "Unpacked-Length";

    public static void Tell(HttpResponse response, int bytes) => response.Headers[Header] = bytes.ToString(CultureInfo.InvariantCulture);

    public static int Of(OwnAnswer answer) => int.TryParse(answer.Headers[Header], CultureInfo.InvariantCulture, out var bytes) ? bytes : answer.Body.Length;
}
