using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data.Identity;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Account;

/// <summary>Lets a person choose a password, by the same rules wherever they do.</summary>
public sealed class PasswordChoice(PasswordRules rules, PasswordCheck passwords, IStringLocalizer<Texts> text)
{
    /// <summary>The caller saves the person.</summary>
    /// <returns>The page to answer with where the form or the password is refused; nothing where the password is set.</returns>
    public async Task<PageResult?> SetAsync(PageModel page, StaffUser person, string? password, CancellationToken stop)
    {
        if (page.ModelState.IsValid && rules.RefusalOf(person, password!) is { } refusal)
        {
            page.ModelState.AddModelError("Input.Password", refusal);
        }

        if (!page.ModelState.IsValid)
        {
            return page.InvalidPage();
        }

        try
        {
            await passwords.SetAsync(person, password!, stop);
            person.PasswordChanged();
            return null;
        }
        catch (HashingBusyException)
        {
            return page.BusyPage(text);
        }
    }
}
