using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Search;
using MigrantWindow.Web.Caching;

namespace MigrantWindow.Web.Offline;

/// <summary>All of an office in one language as the page that saves it takes it: the pages as they are, the files they are made with, and the everyday words that
/// the search knows.</summary>
internal sealed partial class Pack(OfficeCopies copies, PortalDbContext db)
{
    /// <summary>Scripts that pages ask for only when a reader does.</summary>
    private static readonly string[] AskedForLater = ["/js/larger.js", "/js/listen.js", "/js/meaning.js"];

    private static readonly JsonSerializerOptions Letters = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>Nothing where there is no such office.</returns>
    public async Task<MadePack?> MakeAsync(HttpRequest asked, string language, string office)
    {
        if (await copies.MakeAsync(asked, language, office) is not { } copy)
        {
            return null;
        }

        var synonyms = await db.Synonyms.Where(synonym => synonym.Language == language).OrderBy(synonym => synonym.Id).Select(synonym => new { synonym.Sayings, synonym.Meaning }).ToListAsync(CancellationToken.None); // others wait for it too
        var version = MadePack.NewVersion([copy.Version, .. synonyms.SelectMany(synonym => (string[])[synonym.Sayings, synonym.Meaning])]);
        var content = new
        {
            Version = version,
            copy.Day,
            Files = copy.Pages.SelectMany(page => FilesOf().Matches(page.Html).Select(match => match.Groups["file"].Value)).Concat(AskedForLater).Distinct(),
            Pages = copy.Pages.Select(page => new { page.Path, page.Title, Html = page.Html.Replace(PageCopy.Day, copy.Day, StringComparison.Ordinal), Discreet = page.LeavesNoTrace }),
            Synonyms = synonyms.Select(synonym => new { Sayings = Synonym.Split(synonym.Sayings), synonym.Meaning }),
        };

        return new MadePack(version, JsonSerializer.SerializeToUtf8Bytes(content, Letters), [.. copy.Tags, CacheTags.Synonyms]);
    }

    /// <summary>Whatever a page asks its own host for, other than pages.</summary>
    [GeneratedRegex("""(?:src|<use href|<link [^>]*href)="(?<file>/[^"#]*\.(?:css|js|svg))["#]""", RegexOptions.ExplicitCapture)]
    private static partial Regex FilesOf();
}

/// <param name="Version">Of what is in it, not of the day on which it was made.</param>
internal sealed record MadePack(string Version, byte[] Json, IReadOnlyList<string> Tags)
{
    private const string Weak = "W/\"";

    /// <summary>Weak: the same pages copied another day are as good.</summary>
    public string ETag => $"{Weak}{Version}\"";

    public static string VersionOf(string etag) => etag.StartsWith(Weak, StringComparison.Ordinal) ? etag[Weak.Length..^1] : etag;

    public static string NewVersion(params IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))).AsSpan(0, 8));

    /// <summary>As small as Brotli gets: everybody with little data pays for it, and it is done once.</summary>
    public byte[] Compressed()
    {
        using var small = new MemoryStream();
        using (var brotli = new BrotliStream(small, new BrotliCompressionOptions { Quality = 11 }, leaveOpen: true))
        {
            brotli.Write(Json);
        }

        return small.ToArray();
    }
}
