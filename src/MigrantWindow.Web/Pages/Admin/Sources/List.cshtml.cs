using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Admin.Proposals;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Admin.Sources;

/// <summary>All sources by title. The next page is asked for by the id of the last source of the one before.</summary>
[Authorize(nameof(Right.EditContent))]
public sealed class ListSourcesModel(PortalDbContext db, Proposing things) : PageModel
{
    public const int PageSize = 25;
    public const int FindMaxLength = 100;

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? After { get; set; }

    public IReadOnlyList<SourceRow> Sources { get; private set; } = [];

    /// <summary>Where the list goes on; nothing on its last page.</summary>
    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        Find = Find?.Trim() is { Length: > FindMaxLength } tooLong ? tooLong[..FindMaxLength] : Find?.Trim();
        var sources = db.Sources.AsQueryable();
        if (!string.IsNullOrEmpty(Find))
        {
            var pattern = Like.Containing(Find);
            sources = sources.Where(source => EF.Functions.Like(source.Title, pattern, Like.Escape) || EF.Functions.Like(source.Publisher, pattern, Like.Escape));
        }

        if (After is { } last && await db.Sources.Where(source => source.Id == last).Select(source => source.Title).SingleOrDefaultAsync(stop) is { } title)
        {
            sources = sources.Where(source => string.Compare(source.Title, title) > 0 || (source.Title == title && source.Id > last));
        }

        var found = await sources.OrderBy(source => source.Title).ThenBy(source => source.Id).Take(PageSize + 1)
            .Select(source => new SourceRow(source.Id, source.Title, source.Publisher, source.Published)).ToListAsync(stop);
        Sources = await NamedAsync(found.Take(PageSize), stop);
        Next = found.Count > PageSize ? Links.Filtered(Links.Sources, [("find", Find), ("after", Sources[^1].Id.ToString(CultureInfo.InvariantCulture))]) : null;
    }

    /// <summary>Those without words yet under the title that is proposed.</summary>
    private async Task<IReadOnlyList<SourceRow>> NamedAsync(IEnumerable<SourceRow> rows, CancellationToken stop)
    {
        List<SourceRow> all = [.. rows];
        List<int> nameless = [.. all.Where(row => row.Title.Length == 0).Select(row => row.Id)];
        var names = nameless.Count == 0 ? [] : await things.KindOf(ProposalSubject.Source).NamesAsync(nameless, Proposing.PageLanguage, stop);
        return [.. all.Select(row => names.TryGetValue(row.Id, out var name) ? row with { Title = name, Publisher = things.T["waits for a second person"] } : row)];
    }

    public sealed record SourceRow(int Id, string Title, string Publisher, PartialDate? Published);
}
