using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Web.Caching;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Paper;

/// <summary>A sheet that tells of one office: for its wall, for a pocket.</summary>
public abstract class OfficeSheet(PortalDbContext db, PortalLanguages languages, TimeProvider clock) : PublicPage
{
    public OfficeContact Contact { get; private set; } = null!;

    /// <summary>Sheets are found by whoever prints them; search engines find the office.</summary>
    public override string? CanonicalPath => null;

    /// <param name="path">Of this sheet in a language.</param>
    /// <returns>Whether there is such an office.</returns>
    protected async Task<bool> FindAsync(string office, Func<string, string> path, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await OfficeView.FindAsync(db, office, Language, now, stop) is not { } found)
        {
            return false;
        }

        var contact = OfficeContact.Read(db);
        Office = found;
        Contact = OfficeContact.Of(await db.Offices.Where(o => o.Slug == office).Select(contact).SingleAsync(stop), Language, now);
        Facts = await FactBook.LoadAsync(db, Language, now, [], stop);
        Freshness = Contact.Freshness;
        Translations = languages.All.ToDictionary(language => language.Code, language => path(language.Code));
        HttpContext.TagCachedResponse(Contact.Phones.Select(phone => CacheTags.Fact(phone.Key)));

        return true;
    }
}
