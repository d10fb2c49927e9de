using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Caching;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Offline;
using MigrantWindow.Web.Statistics;

namespace MigrantWindow.Web.Pages.Shared;

/// <summary>What the layout needs of every page for readers.</summary>
[OutputCache(PolicyName = CachePolicies.PublicContent)]
public abstract class PublicPage : PageModel
{
    [FromRoute(Name = "culture")]
    public string Language { get; set; } = "";

    public string Title { get; protected set; } = "";

    /// <summary>What the tab and the list of visited pages show: of a page that must not tell, its office alone.</summary>
    public string TabTitle => LeavesNoTrace && Office is { } office ? office.Name : Title;

    /// <summary>One or two sentences: the description for search engines and the text to share.</summary>
    public string Summary { get; protected set; } = "";

    /// <summary>The office the page belongs to; nothing for pages of the portal itself.</summary>
    public OfficeView? Office { get; protected set; }

    public FactBook Facts { get; protected set; } = FactBook.Empty;

    /// <summary>The same page in each language it exists in, itself included, keyed by language.</summary>
    public IReadOnlyDictionary<string, string> Translations { get; protected set; } = new Dictionary<string, string>();

    public IReadOnlyList<Crumb> Crumbs { get; protected set; } = [];

    /// <summary>The section of the menu that the page belongs to.</summary>
    public Section? CurrentSection { get; protected set; }

    /// <summary>Which page it is, for counting its views and for saying what is wrong with it; nothing: neither is done.</summary>
    public PageKey? Identity { get; protected set; }

    /// <summary>What to say of this page when it is printed or shared.</summary>
    public FreshnessView? Freshness { get; protected set; }

    /// <summary>Made to be taken along and read later: it says nothing that is true only now.</summary>
    public bool IsCopy => HttpContext.IsCopy();

    /// <summary>False: neither shared nor printed (an error, a list of nothing).</summary>
    public virtual bool CanBeShared => true;

    /// <summary>The page to be found by search engines: this one, unless it shows a text of another language.</summary>
    public virtual string? CanonicalPath => Translations.GetValueOrDefault(Language);

    /// <summary>Atom feeds that tell of what the page shows.</summary>
    public virtual IReadOnlyList<string> Feeds => [];

    /// <summary>True: a phone that others use must not keep this page.</summary>
    public virtual bool LeavesNoTrace => false;

    /// <summary>True: from here a phone can keep the portal among its apps. Not from every page: browsers fetch what that takes unasked.</summary>
    public virtual bool StartsApp => false;

    /// <summary>True: somebody writes on it, so it is theirs alone.</summary>
    public virtual bool HasForm => false;

    public virtual string? JsonLd => null;

    public override void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        if (LeavesNoTrace)
        {
            Response.Headers.CacheControl = "no-store";
        }

        if (HttpContext.Features.Get<PageCopy>() is { } copy)
        {
            copy.IsOf(this);
        }
        else if (Identity is { } key)
        {
            HttpContext.RequestServices.GetRequiredService<ViewCounts>().Made(HttpContext, key, Language, Title);
        }

        HttpContext.TagCachedResponse(
        [
            CacheTags.Everything,
            .. Office is { } office ? [CacheTags.Office(office.Slug), CacheTags.Journeys] : (string[])[CacheTags.Offices],
            .. Facts.Keys.Select(CacheTags.Fact),
            .. Facts.OfficesNamed.Select(CacheTags.Office),
        ]);
    }

    /// <summary>This page in another language; where it does not exist there, the nearest that does.</summary>
    public virtual string PathIn(string language) =>
        Translations.GetValueOrDefault(language) ?? (Office is { } office ? Links.Office(language, office.Slug) : Links.Home(language));
}

public sealed record Crumb(string Title, string Href);
