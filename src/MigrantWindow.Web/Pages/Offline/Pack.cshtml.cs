using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Web.Caching;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Offline;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Offline;

/// <summary>All of an office in one language as one document that asks for nothing else: for USB sticks, Bluetooth and shelters.</summary>
[OutputCache(PolicyName = CachePolicies.Copies)]
public sealed partial class PackModel(PortalDbContext db, OfficeCopies copies, PageAddress address, IWebHostEnvironment host, TimeProvider clock) : PageModel
{
    [FromRoute(Name = "culture")]
    public string Language { get; set; } = "";

    public OfficeView Office { get; private set; } = null!;
    public FactBook Facts { get; private set; } = FactBook.Empty;
    public string Day { get; private set; } = "";
    public IReadOnlyList<Chapter> Chapters { get; private set; } = [];

    /// <summary>The portal's own stylesheet.</summary>
    public HtmlString Style { get; private set; } = HtmlString.Empty;

    public async Task<IActionResult> OnGetAsync(string office, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await copies.MakeAsync(Request, Language, office) is not { } copy || await OfficeView.FindAsync(db, office, Language, now, stop) is not { } found)
        {
            return NotFound();
        }

        (Office, Day) = (found, copy.Day);
        Facts = await FactBook.LoadAsync(db, Language, now, [], stop);
        Chapters = Chapter.Of([.. copy.Pages.Where(IsOfDocument)], Links.Office(Language, office), MapOf(copy), address.Of);
        using var css = new StreamReader(host.WebRootFileProvider.GetFileInfo("css/site.css").CreateReadStream());
        Style = new HtmlString(Blanks().Replace(await css.ReadToEndAsync(stop), " "));
        HttpContext.TagCachedResponse(copy.Tags);
        Response.Headers.CacheControl = "no-store"; // where it was downloaded it can be deleted; in the browser's cache nobody finds it
        // A document of its own to keep; as a page of the portal its inline style would be refused.
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"{office}.{Language}.html" }.ToString();

        return Page();
    }

    [GeneratedRegex(@"/\*.*?\*/|\s+", RegexOptions.Singleline)]
    private static partial Regex Blanks();

    /// <summary>All of the office, but not the handouts of courses: those who train have a computer. Of the portal itself, the glossary.</summary>
    private bool IsOfDocument(CopiedPage page) => page.Path == Links.Glossary(Language)
        || ((page.Path + "/").StartsWith($"{Links.Office(Language, Office.Slug)}/", StringComparison.Ordinal) && !page.Path.StartsWith(Links.Section(Language, Office.Slug, Section.Training), StringComparison.Ordinal));

    /// <summary>The start page's map, on which nothing leads anywhere: its places are in other documents.</summary>
    private string MapOf(OfficeCopy copy)
    {
        var home = copy.Pages.First(page => page.Path == Links.Home(Language));
        using var document = new HtmlParser().ParseDocument(home.Html);
        var map = document.QuerySelector(".map");
        foreach (var place in map?.QuerySelectorAll("a").ToList() ?? [])
        {
            place.Replace([.. place.ChildNodes]);
        }

        return map?.OuterHtml ?? "";
    }
}
