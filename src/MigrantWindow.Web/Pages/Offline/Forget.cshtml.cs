using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Offline;

/// <summary>Tells the browser to forget all that it has of the portal. Nothing is asked first and nothing is known here, so there is no token to check: the browser
/// says whether the portal's own page sent it.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
[OutputCache(NoStore = true)]
public sealed class ForgetModel(PortalDbContext db, PortalLanguages languages, TimeProvider clock, IStringLocalizer<Texts> text) : PublicPage
{
    public bool Done { get; private set; }

    public override string? CanonicalPath => null;

    public override bool CanBeShared => false;

    public Task OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin"))
        {
            return BadRequest();
        }

        Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        Done = true;
        await ShowAsync(stop);
        return Page();
    }

    private async Task ShowAsync(CancellationToken stop)
    {
        Facts = await FactBook.LoadAsync(db, Language, clock.GetUtcNow().UtcDateTime, [], stop);
        (Title, Summary) = (text["Forget everything on this phone"], "");
        Translations = languages.All.ToDictionary(language => language.Code, language => Links.Forget(language.Code));
    }
}
