namespace MigrantWindow.Web.Localization;

/// <summary><c>{word:portal}</c>: one of the portal's pages about itself, in the language of the path.</summary>
internal sealed class PortalPageConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values["culture"] is string culture && values[routeKey] is string value && PortalPages.Find(value, culture) is not null;
}
