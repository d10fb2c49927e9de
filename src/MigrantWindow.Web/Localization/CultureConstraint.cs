namespace MigrantWindow.Web.Localization;

/// <summary><c>{culture:culture}</c>: one of the portal's languages.</summary>
internal sealed class CultureConstraint(PortalLanguages languages) : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        languages.Find(values[routeKey] as string) is not null;
}
