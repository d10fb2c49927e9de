using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Search;

namespace MigrantWindow.Web.Pages.Search;

/// <summary>What was found. Nothing of it is kept: neither here nor, as far as a page can ask, on the phone.</summary>
[ResponseCache(NoStore = true)]
[OutputCache(NoStore = true)]
public sealed class ShowSearchModel(PortalDbContext db, PortalSearch search, FailedSearches failed, PortalLanguages languages, TimeProvider clock, IStringLocalizer<Texts> text) : PublicPage
{
    [FromQuery(Name = "q")]
    public string? Asked { get; set; }

    /// <summary>Slug of the office whose offers are looked through; nothing: all.</summary>
    [FromQuery(Name = "office")]
    public string? OfficeSlug { get; set; }

    [FromQuery(Name = "page")]
    public int? Number { get; set; }

    public IReadOnlyList<OfficeView> Offices { get; private set; } = [];
    public IReadOnlyList<PhoneView> Phones { get; private set; } = [];
    public SearchAnswer Answer { get; private set; } = SearchAnswer.Nothing;

    /// <summary>What was typed, as far as it is looked for.</summary>
    public string Shown => Asked is { Length: > SearchWords.QueryMaxLength } ? Asked[..SearchWords.QueryMaxLength] : Asked ?? "";

    public bool HasAsked => !string.IsNullOrWhiteSpace(Asked);

    /// <summary>The office whose topics are shown where nothing is found.</summary>
    public OfficeView? Nearest => Office ?? (Offices.Count > 0 ? Offices[0] : null);

    /// <summary>The page that a report is filed under.</summary>
    public PageKey? About => Nearest is { } nearest ? new PageKey(PageKind.Office, Office: nearest.Slug) : null;

    public int Current => Math.Clamp(Number ?? 1, 1, PortalSearch.HitsMax / PortalSearch.PageSize);

    public int First => ((Current - 1) * PortalSearch.PageSize) + 1;

    public string? Next => Answer.Total > Current * PortalSearch.PageSize ? Links.Search(Language, Shown, Office?.Slug, Current + 1) : null;

    public override bool CanBeShared => false;

    /// <summary>Search engines have their own.</summary>
    public override string? CanonicalPath => null;

    /// <summary>What was looked for does; a copy to take along has nothing of it.</summary>
    public override bool LeavesNoTrace => !IsCopy;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        Offices = await OfficeView.AllAsync(db, Language, now, stop);
        Office = Offices.FirstOrDefault(office => office.Slug == OfficeSlug);
        Facts = await FactBook.LoadAsync(db, Language, now, [], stop);
        (Title, Summary) = (text["Search"], "");
        Translations = languages.All.ToDictionary(language => language.Code, language => Links.Search(language.Code, Shown, Office?.Slug));
        if (!HasAsked || Nearest is not { } nearest)
        {
            return;
        }

        Answer = search.Find(Asked, Language, Office?.Slug, nearest.Slug, Current);
        if (Answer is { IsReady: true, Total: 0 })
        {
            failed.Add(Language, Shown);
            Phones = await PhoneView.OfOfficeAsync(db, nearest.Slug, stop);
        }
    }
}
