using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MigrantWindow.Web.Pages.Shared;

/// <summary>Answers that many forms give.</summary>
public static class PageAnswers
{
    private const string FlashKey = "flash";

    /// <summary>The form again, with its errors, as status 400.</summary>
    public static PageResult InvalidPage(this PageModel _) => new() { StatusCode = StatusCodes.Status400BadRequest };

    /// <summary>Says something on the next page.</summary>
    public static void Flash(this PageModel page, string words) => page.TempData[FlashKey] = words;

    /// <summary>What the page before had to say.</summary>
    public static string? TakeFlash(this Microsoft.AspNetCore.Mvc.ViewFeatures.ITempDataDictionary data) => data[FlashKey] as string;
}
