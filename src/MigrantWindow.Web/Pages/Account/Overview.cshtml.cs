using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Data.Identity;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Account;

[Authorize(Policies.Staff)]
public sealed class AccountOverviewModel(PortalDbContext db, StaffUserStore store, PortalLanguages languages, IStringLocalizer<Texts> text) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public string Name { get; private set; } = "";
    public string Email { get; private set; } = "";
    public StaffFactors Factors { get; private set; } = null!;
    public IEnumerable<SelectListItem> Languages => languages.All.Select(language => new SelectListItem(language.Name, language.Code));

    public async Task OnGetAsync(CancellationToken stop)
    {
        await ShowAsync(stop);
        Input.Language = User.FindFirst(StaffPrincipal.LanguageClaim)?.Value;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (languages.Find(Input.Language) is not { } language)
        {
            ModelState.AddModelError("Input.Language", text["Choose a language from the list"]);
            await ShowAsync(stop);
            return this.InvalidPage();
        }

        var person = await db.Users.SingleAsync(user => user.Id == User.StaffId(), stop);
        person.Rename(person.Name, language.Code);
        await db.SaveChangesAsync(stop);
        return LocalRedirect(Links.Account);
    }

    private async Task ShowAsync(CancellationToken stop)
    {
        (Name, Email) = await db.Users.Where(user => user.Id == User.StaffId()).Select(user => ValueTuple.Create(user.Name, user.Email!)).SingleAsync(stop);
        Factors = await store.FactorsOfAsync(User.StaffId(), stop);
    }

    public sealed class InputModel
    {
        public string? Language { get; set; }
    }
}
