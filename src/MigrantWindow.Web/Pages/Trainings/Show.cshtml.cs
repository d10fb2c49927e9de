using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Caching;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Trainings;

public sealed class ShowTrainingModel(PortalDbContext db, PortalLanguages languages, PageAddress address, TimeProvider clock, IStringLocalizer<Texts> text)
    : TrainingPage(db, languages, clock, text)
{
    /// <summary>What participants get, as they read it on the portal.</summary>
    public IReadOnlyList<CourseText> Handouts { get; private set; } = [];

    public override string JsonLd => OpenData.JsonLd.Graph(
        OpenData.JsonLd.Event(
            Title, Summary, Session.Language, Office!.Name, Session.Place, address.Of(CanonicalPath!), (Session.Time.Offset(Session.StartsOn), Session.Time.Offset(Session.EndsOn)),
            Session.Capacity, Session.FreeSeats, Session.CancelledOn is not null),
        OpenData.JsonLd.Breadcrumbs(Crumbs, address.Of));

    public async Task<IActionResult> OnGetAsync(string office, string slug, CancellationToken stop)
    {
        if (!await FindAsync(office, slug, stop))
        {
            return NotFound();
        }

        if (CanonicalPath != Links.Training(Language, office, slug[..slug.LastIndexOf('-')], Session.Id))
        {
            return RedirectPermanent(CanonicalPath!);
        }

        var handouts = Db.TrainingCourses.Where(course => course.TextId == Session.CourseTextId).SelectMany(course => course.Handouts);
        Handouts = await Db.Publications.ReadIn(Language).OfferedAt(office)
            .Join(handouts, p => p.Translation.ArticleId, handout => handout.ArticleId, (p, handout) => new { p, handout.Order })
            .OrderBy(found => found.Order).Select(found => new CourseText(found.p.Translation.Culture, found.p.Translation.Slug, found.p.Title, found.p.Summary)).ToListAsync(stop);
        Identity = new PageKey(PageKind.Training, Session.Id, office);
        HttpContext.TagCachedResponse([CacheTags.Section(Section.Training)]);
        Facts = await FactBook.LoadAsync(Db, Language, Now, [Summary], stop);

        return Page();
    }
}
