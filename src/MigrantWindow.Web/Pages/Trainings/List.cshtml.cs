using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Caching;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Trainings;

/// <summary>What an office trains people in, and when.</summary>
public class ListTrainingsModel(PortalDbContext db, PortalLanguages languages, PageAddress address, TimeProvider clock, IStringLocalizer<Texts> text) : PublicPage
{
    /// <summary>More are never planned at one office; the list has an end.</summary>
    public const int SessionsMax = 100;

    public IReadOnlyList<SessionView> Sessions { get; private set; } = [];
    public DateTime Now { get; private set; }

    public virtual TrainingFilter Filter => TrainingFilter.None;

    public IEnumerable<SessionMonth> Months => SessionMonth.Of(Sessions);

    public override string JsonLd => OpenData.JsonLd.Graph(OpenData.JsonLd.Breadcrumbs(Crumbs, address.Of));

    public async Task<IActionResult> OnGetAsync(string office, CancellationToken stop)
    {
        Now = clock.GetUtcNow().UtcDateTime;
        if (await OfficeView.FindAsync(db, office, Language, Now, stop) is not { } found)
        {
            return NotFound();
        }

        Office = found;
        Sessions = await SessionView.LoadAsync(Filter.Of(db.TrainingSessions.Where(session => session.Office.Slug == office && session.EndsOn > Now)).OrderBy(session => session.StartsOn).Take(SessionsMax), db, stop);
        Facts = await FactBook.LoadAsync(db, Language, Now, [], stop);
        (Title, Summary) = (text["Trainings"], text["Courses for public officials, civil society and schools. They cost nothing."]);
        Crumbs = [new Crumb(found.Name, Links.Office(Language, office))];
        Translations = languages.All.ToDictionary(language => language.Code, language => Links.Trainings(language.Code, office));
        Identity = new PageKey(PageKind.Trainings, Office: office);
        HttpContext.TagCachedResponse([CacheTags.Trainings, CacheTags.Courses, .. Sessions.Select(session => CacheTags.Article(session.CourseTextId))]);

        return Page();
    }
}
