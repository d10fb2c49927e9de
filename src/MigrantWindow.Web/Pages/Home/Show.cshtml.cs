using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Caching;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Home;

public sealed class ShowHomeModel(PortalDbContext db, PortalLanguages languages, TimeProvider clock, IStringLocalizer<Texts> text) : PublicPage
{
    public IReadOnlyList<OfficeView> Offices { get; private set; } = [];

    public override bool StartsApp => true;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        Offices = await OfficeView.AllAsync(db, Language, now, stop);
        foreach (var office in Offices)
        {
            HttpContext.TagCachedResponse(CacheTags.Office(office.Slug));
        }

        Facts = await FactBook.LoadAsync(db, Language, now, [], stop);
        Title = text["The Window for migrants"];
        Summary = text["Your rights, who helps you and what to do today. It is free and we do not ask your name."];
        Translations = languages.All.ToDictionary(language => language.Code, language => Links.Home(language.Code));
        Identity = new PageKey(PageKind.Home);
        HttpContext.TagCachedResponse([CacheTags.Journeys]);
    }
}
