using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Paper;

public sealed class CardModel(PortalDbContext db, PortalLanguages languages, TimeProvider clock, IStringLocalizer<Texts> text) : OfficeSheet(db, languages, clock)
{
    /// <summary>As many as a sheet of A4 holds, front and back side by side.</summary>
    public const int OnASheet = 5;

    public async Task<IActionResult> OnGetAsync(string office, CancellationToken stop)
    {
        if (!await FindAsync(office, language => Links.Card(language, office), stop))
        {
            return NotFound();
        }

        Title = text["Wallet card: {0}", Office!.Name];

        return Page();
    }
}
