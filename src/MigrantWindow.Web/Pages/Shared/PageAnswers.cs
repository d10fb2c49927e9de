using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Shared;

/// <summary>Answers that many forms give.</summary>
public static class PageAnswers
{
    public static CookieBuilder FlashCookie { get; } = new HostCookie("flash");

    private const string FlashKey = "flash";

    /// <summary>The form again, with its errors, as status 400.</summary>
    public static PageResult InvalidPage(this PageModel _) => new() { StatusCode = StatusCodes.Status400BadRequest };

    /// <summary>To where the person wanted to go, where that is a page of the portal and not of somebody else.</summary>
    public static LocalRedirectResult ReturnTo(this PageModel page, string? returnUrl) => page.LocalRedirect(page.Url.IsLocalUrl(returnUrl) ? returnUrl : Links.Admin);

    /// <summary>The form again, as status 429, with when to come back.</summary>
    public static PageResult TooManyAttemptsPage(this PageModel page, TimeSpan wait, IStringLocalizer<Texts> text)
    {
        var seconds = Math.Ceiling(wait.TotalSeconds);
        page.ModelState.AddModelError("", seconds < 120
            ? text["There were too many attempts. Try again in {0} seconds.", seconds]
            : text["There were too many attempts. Try again in {0} minutes.", Math.Ceiling(wait.TotalMinutes)]);
        return LaterPage(page, StatusCodes.Status429TooManyRequests, seconds);
    }

    /// <summary>The form again, as status 503: <see cref="HashingBusyException"/>.</summary>
    public static PageResult BusyPage(this PageModel page, IStringLocalizer<Texts> text)
    {
        page.ModelState.AddModelError("", text["Many people are signing in at the moment. Try again in a few seconds."]);
        return LaterPage(page, StatusCodes.Status503ServiceUnavailable, HashingBusyException.RetryAfter.TotalSeconds);
    }

    /// <summary>Says something on the next page.</summary>
    public static void Flash(this PageModel page, string words) => page.TempData[FlashKey] = words;

    /// <summary>What the page before had to say. Asked only where there is a cookie: merely looking sends one to take it back.</summary>
    public static string? TakeFlash(this ITempDataDictionary data, HttpRequest request) =>
        request.Cookies.ContainsKey(FlashCookie.Name!) ? data[FlashKey] as string : null;

    private static PageResult LaterPage(PageModel page, int status, double seconds)
    {
        page.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return new PageResult { StatusCode = status };
    }
}
