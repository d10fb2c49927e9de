using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Account;

/// <summary>Answers that the pages of the second factor share.</summary>
public static class FactorAnswers
{
    private const string CodesKey = "recovery-codes";

    /// <summary>Saves an added factor and, where recovery codes come with it, shows them.</summary>
    /// <param name="words">What is said then.</param>
    public static async Task<IActionResult> FactorAddedAsync(this PageModel page, Func<Task<IReadOnlyList<string>>> save, string words)
    {
        try
        {
            var codes = await save();
            page.Flash(words);
            return codes.Count > 0 ? page.ShowCodes(codes) : page.LocalRedirect(Links.Account);
        }
        catch (DbUpdateException fault) when (DatabaseSetup.IsConflict(fault))
        {
            // The form was sent twice: the other one counts.
            return page.LocalRedirect(Links.Account);
        }
    }

    /// <summary>Shows new recovery codes on the next page, once; until then the browser keeps them, sealed.</summary>
    public static LocalRedirectResult ShowCodes(this PageModel page, IReadOnlyList<string> codes)
    {
        page.TempData[CodesKey] = string.Join(' ', [Owner(page), .. codes]);
        return page.LocalRedirect(Links.RecoveryCodes);
    }

    public static IReadOnlyList<string> TakeCodes(this PageModel page) =>
        (page.TempData[CodesKey] as string)?.Split(' ') is [var owner, .. var codes] && owner == Owner(page) ? codes : [];

    private static string Owner(PageModel page) => page.User.StaffId().ToString(CultureInfo.InvariantCulture);
}
