using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Offices;

/// <summary>The start page of the Window's own PC: its script switches the mode on for that tab and goes to the office. No page links here.</summary>
public sealed class OfficeKioskModel(PortalDbContext db, PortalLanguages languages, TimeProvider clock, IStringLocalizer<Texts> text) : PublicPage
{
    /// <summary>Where the mode begins and returns to.</summary>
    public string StartPath => Links.Office(Language, Office!.Slug);

    public override bool CanBeShared => false;

    public override string? CanonicalPath => null;

    public async Task<IActionResult> OnGetAsync(string office, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await OfficeView.FindAsync(db, office, Language, now, stop) is not { } found)
        {
            return NotFound();
        }

        (Office, Title) = (found, text["Computer of the Window"]);
        Facts = await FactBook.LoadAsync(db, Language, now, [], stop);
        Translations = languages.All.ToDictionary(language => language.Code, language => Links.Kiosk(language.Code, office));

        return Page();
    }
}
