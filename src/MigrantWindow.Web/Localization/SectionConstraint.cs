namespace MigrantWindow.Web.Localization;

/// <summary><c>{section:section}</c>: the URL word of a section with articles, in the language of the path.</summary>
internal sealed class SectionConstraint : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values["culture"] is string culture && values[routeKey] is string value && SectionWords.Find(value, culture) is not null;
}
