using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Web.Caching;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Trainings;

/// <summary>A page of one session of an office.</summary>
public abstract class TrainingPage(PortalDbContext db, PortalLanguages languages, TimeProvider clock, IStringLocalizer<Texts> text) : PublicPage
{
    public SessionView Session { get; private set; } = null!;
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected PortalDbContext Db => db;
    protected IStringLocalizer<Texts> T => text;

    /// <param name="slug">The course's word and the number of the session.</param>
    /// <returns>Whether there is such a session at this office.</returns>
    protected async Task<bool> FindAsync(string office, string slug, CancellationToken stop)
    {
        if (!slug.Contains('-') || !int.TryParse(slug[(slug.LastIndexOf('-') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || await OfficeView.FindAsync(db, office, Language, Now, stop) is not { } found
            || await SessionView.Of(db.TrainingSessions.Where(session => session.Id == id && session.Office.Slug == office), db).SingleOrDefaultAsync(stop) is not { } session)
        {
            return false;
        }

        (Office, Session) = (found, session);
        (Title, Summary) = (session.In(Language).Title, session.In(Language).Summary);
        Crumbs = [new Crumb(found.Name, Links.Office(Language, office)), new Crumb(text["Trainings"], Links.Trainings(Language, office))];
        Translations = languages.All.ToDictionary(language => language.Code, language => session.PathIn(language.Code));
        HttpContext.TagCachedResponse([CacheTags.Training(id), CacheTags.Courses, CacheTags.Article(session.CourseTextId)]);

        return true;
    }
}
