using System.Globalization;
using Microsoft.Extensions.Options;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Configuration;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Shared;

/// <summary>Full addresses for canonical links, shared texts and prints: under the configured site, else under the host that was asked.</summary>
public sealed class PageAddress(IOptions<SiteOptions> site, IHttpContextAccessor http, TimeProvider clock)
{
    public string Of(string path) => Root + path;

    /// <summary>Without the scheme: as people type it.</summary>
    public string Typed(string path) => Of(path).Split("://")[1];

    public string Today() => Date(clock.GetUtcNow().UtcDateTime);

    /// <summary>An instant as a date in El Salvador, in the language of the page.</summary>
    public static string Date(DateTime instant) =>
        OfficeTime.ElSalvador.Local(instant).ToString(PartialDate.LongDateWithoutWeekday(CultureInfo.CurrentCulture), CultureInfo.CurrentCulture);

    /// <summary>An instant as date and time in El Salvador, in the language of the page.</summary>
    public static string Moment(DateTime instant) => OfficeTime.ElSalvador.Moment(instant);

    private string Root => site.Value.Url is { } url
        ? url.GetLeftPart(UriPartial.Authority)
        : $"{http.HttpContext!.Request.Scheme}://{http.HttpContext.Request.Host}";
}
