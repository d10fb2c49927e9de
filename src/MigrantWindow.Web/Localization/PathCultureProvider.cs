using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Localization;

/// <summary>Takes the language from the first word of the path, also where an error page is shown in its place; on pages for staff from <c>?language=</c>,
/// then from what the person chose; else from the browser.</summary>
internal sealed class PathCultureProvider(PortalLanguages languages) : RequestCultureProvider
{
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var path = httpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
            ?? httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path
            ?? httpContext.Request.Path.Value;
        var language = languages.Find(path?.Split('/', 3).ElementAtOrDefault(1))
            ?? languages.Find(httpContext.Request.Query["language"])
            ?? languages.Find(httpContext.User.FindFirst(StaffPrincipal.LanguageClaim)?.Value)
            ?? languages.Preferred(httpContext.Request);

        return Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(language.Formats.Name, language.Code));
    }
}
