using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Paper;

public sealed class PosterModel(PortalDbContext db, PortalLanguages languages, TimeProvider clock, IStringLocalizer<Texts> text) : OfficeSheet(db, languages, clock)
{
    public string Size { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string office, string size, CancellationToken stop)
    {
        if (!await FindAsync(office, language => Links.Poster(language, office, size), stop))
        {
            return NotFound();
        }

        Size = size.ToUpperInvariant();
        Title = text["Poster {0}: {1}", Size, Office!.Name];

        return Page();
    }
}
