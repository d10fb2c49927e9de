using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MigrantWindow.Data;
using MigrantWindow.Domain.Links;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Configuration;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.CheckedLinks;

[Authorize(nameof(Right.EditContent))]
public sealed class ListCheckedLinksModel(PortalDbContext db, IOptions<LinkCheckOptions> options, IHostEnvironment environment) : PageModel
{
    public const int PageSize = 50;

    /// <summary>The id of the last link of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public int? After { get; set; }

    public IReadOnlyList<LinkView> Broken { get; private set; } = [];

    /// <summary>Where the list goes on; nothing on its last page.</summary>
    public string? Next { get; private set; }

    public bool IsOn => options.Value.IsOn(environment);

    public async Task OnGetAsync(CancellationToken stop)
    {
        var after = After ?? 0;
        var found = await db.CheckedLinks.Where(link => (link.State == LinkState.Broken || link.State == LinkState.Refused) && link.Id > after)
            .OrderBy(link => link.Id).Take(PageSize + 1).Select(link => new LinkView(link.Id, link.Url, link.State, link.Detail, link.CheckedOn!.Value, link.Uses)).ToListAsync(stop);
        Broken = [.. found.Take(PageSize)];
        Next = found.Count > PageSize ? Links.CheckedLinksAfter(Broken[^1].Id) : null;
    }

    public sealed record LinkView(int Id, string Url, LinkState State, string Detail, DateTime CheckedOn, string Uses);
}
