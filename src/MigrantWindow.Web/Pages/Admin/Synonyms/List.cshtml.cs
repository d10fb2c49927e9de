using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Admin.Synonyms;

[Authorize(nameof(Right.EditContent))]
public sealed class ListSynonymsModel(PortalDbContext db) : PageModel
{
    public const int PageSize = 50;
    public const int FindMaxLength = 100;

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    /// <summary>The id of the last one of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public int? After { get; set; }

    public IReadOnlyList<SynonymLine> Synonyms { get; private set; } = [];

    /// <summary>Where the list goes on; nothing on its last page.</summary>
    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        Find = Find?.Trim() is { Length: > FindMaxLength } tooLong ? tooLong[..FindMaxLength] : Find?.Trim();
        var (after, pattern) = (After ?? 0, Like.Containing(Find ?? ""));
        var found = await db.Synonyms.Where(synonym => synonym.Id > after)
            .Where(synonym => EF.Functions.Like(synonym.Sayings, pattern, Like.Escape) || EF.Functions.Like(synonym.Meaning, pattern, Like.Escape))
            .OrderBy(synonym => synonym.Id).Take(PageSize + 1).Select(synonym => new SynonymLine(synonym.Id, synonym.Language, synonym.Sayings, synonym.Meaning)).ToListAsync(stop);
        Synonyms = [.. found.Take(PageSize)];
        Next = found.Count > PageSize ? Links.Filtered(Links.Synonyms, ("find", Find), ("after", Synonyms[^1].Id.ToString(CultureInfo.InvariantCulture))) : null;
    }

    public sealed record SynonymLine(int Id, string Language, string Sayings, string Meaning);
}
