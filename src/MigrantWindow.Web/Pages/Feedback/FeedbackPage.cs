using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Feedback;

/// <summary>A page on which a reader says something about another page.</summary>
public abstract class FeedbackPage(PortalDbContext db, PageFinder pages, PortalLanguages languages, TimeProvider clock, IStringLocalizer<Texts> text) : PublicPage
{
    /// <summary>As the portal writes the number of the Ombudsman, once somebody has entered it.</summary>
    protected const string OmbudsmanPhone = "{{phone:pddh}}";

    /// <summary>What it is about.</summary>
    public FoundPage About { get; private set; } = null!;

    public override bool HasForm => true;

    public override bool LeavesNoTrace => true;

    public override bool CanBeShared => false;

    protected PortalDbContext Db => db;
    protected IStringLocalizer<Texts> T => text;

    /// <returns>Whether readers have such a page.</returns>
    protected async Task<bool> FindAsync(string about, Func<string, PageKey, string> address, CancellationToken stop)
    {
        if (PageKey.Parse(about) is not { } key || await pages.FindAsync(key, Language, stop) is not { } found)
        {
            return false;
        }

        About = found;
        Facts = await FactBook.LoadAsync(db, Language, clock.GetUtcNow().UtcDateTime, [OmbudsmanPhone], stop);
        Crumbs = [new Crumb(found.Title, found.Path)];
        Translations = languages.All.ToDictionary(language => language.Code, language => address(language.Code, key));

        return true;
    }
}
