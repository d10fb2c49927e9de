using System.Collections.Concurrent;
using Microsoft.AspNetCore.ResponseCompression;

namespace MigrantWindow.Web.Caching;

/// <summary>The encoding an answer will have, not the header that asks for it: its spellings are without number, and each would make a copy.</summary>
internal sealed class ChosenEncoding(IResponseCompressionProvider compression)
{
    private const int MostKnown = 200, LongestKnown = 100;

    private readonly ConcurrentDictionary<string, string> _known = [];

    /// <returns>Its name; empty for none.</returns>
    public string For(HttpContext http)
    {
        var asked = http.Request.Headers.AcceptEncoding.ToString();
        if (_known.TryGetValue(asked, out var chosen))
        {
            return chosen;
        }

        chosen = compression.GetCompressionProvider(http)?.EncodingName ?? "";
        if (asked.Length <= LongestKnown && _known.Count < MostKnown)
        {
            _known.TryAdd(asked, chosen);
        }

        return chosen;
    }
}
