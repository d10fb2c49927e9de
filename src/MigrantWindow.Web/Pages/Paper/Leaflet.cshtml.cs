using Microsoft.AspNetCore.Mvc;
using MigrantWindow.Data;
using MigrantWindow.Web.Caching;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Journeys;

namespace MigrantWindow.Web.Pages.Paper;

/// <summary>A journey on one sheet of paper, printed on both sides.</summary>
public sealed class LeafletModel(PortalDbContext db, TimeProvider clock) : JourneyPage(db, clock)
{
    /// <summary>Letters of all steps together that fit the front in large type.</summary>
    private const int MostInLargeType = 4200;

    /// <summary>As many titles of further pages as the back holds.</summary>
    public const int MostTitles = 16;

    /// <summary>Where the journey is read on a screen.</summary>
    public string JourneyPath { get; private set; } = "";

    public bool IsDense => Steps.Sum(step => step.Title.Length + step.Html.Length) > MostInLargeType;

    public override string? CanonicalPath => null;

    protected override bool NamesTheOffice => true;

    public async Task<IActionResult> OnGetAsync(string office, string journey, CancellationToken stop)
    {
        if (await FindAsync(office, journey, Links.Leaflet, stop) is { } elsewhere)
        {
            return elsewhere;
        }

        JourneyPath = Links.Journey(Language, office, journey);
        HttpContext.TagCachedResponse(Contact!.Phones.Select(phone => CacheTags.Fact(phone.Key)));

        return Page();
    }
}
