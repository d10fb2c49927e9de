namespace MigrantWindow.Web.Localization;

/// <summary><c>{word:word(glossary)}</c>: the URL word of that page in the language of the path.</summary>
internal sealed class WordConstraint(string word) : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values["culture"] is string culture && values[routeKey] is string value && value == Texts.UrlWord(word, culture);
}
