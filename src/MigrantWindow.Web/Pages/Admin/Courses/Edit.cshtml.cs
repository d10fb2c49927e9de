using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Pages.Trainings;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Courses;

[Authorize(nameof(Right.ManageCourses))]
public sealed class EditCourseModel(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    [BindProperty]
    public CourseInput Input { get; set; } = new();

    [BindProperty]
    public bool Retired { get; set; }

    /// <summary>The version that the form began with.</summary>
    [BindProperty]
    public Guid Version { get; set; }

    public string Key { get; private set; } = "";
    public int TextId { get; private set; }
    public IReadOnlyList<SelectListItem> Articles { get; private set; } = [];

    /// <summary>What somebody else made of it meanwhile.</summary>
    public IReadOnlyList<string> Changed { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } course)
        {
            return NotFound();
        }

        (Input, Retired, Version) = (CourseInput.Of(course), course.IsRetired, course.Version);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => db.InTurnAsync(() => ChangeAsync(stop), stop);

    private async Task<IActionResult> ChangeAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } course)
        {
            return NotFound();
        }

        if (!Input.Check(Articles.Ids(), ModelState, text))
        {
            return this.InvalidPage();
        }

        if (IsSame(course))
        {
            return LocalRedirect(Links.Courses); // nothing is changed, or the form was sent twice
        }

        if (Version != course.Version)
        {
            return RefuseOld(course);
        }

        await SaveAsync(course, stop);
        this.Flash(text["Saved. Readers see it now."]);

        return LocalRedirect(Links.Courses);
    }

    private PageResult RefuseOld(TrainingCourse course)
    {
        ModelState.AddModelError("", text["Somebody else changed this course meanwhile. Below is what it says now; saved once more, yours takes its place."]);
        (Version, Changed) = (course.Version, LinesOf(course));
        return this.InvalidPage();
    }

    private async Task SaveAsync(TrainingCourse course, CancellationToken stop)
    {
        var before = CourseDesk.Describe(course);
        course.Change(Input.Topic!.Value, Input.For, Input.Minutes!.Value);
        course.HandOut(await CourseDesk.HandoutsAsync(db, Input.Handouts, stop));
        course.Retire(Retired);
        db.AuditEntries.Add(new AuditEntry(User.Staff(), AuditAction.CourseChanged, Subjects.Course(Id), clock.GetUtcNow().UtcDateTime, before, CourseDesk.Describe(course)));
        await db.SaveChangesAsync(stop);
    }

    private async Task<TrainingCourse?> FindAsync(CancellationToken stop)
    {
        var course = await db.TrainingCourses.Include(other => other.Handouts).ThenInclude(handout => handout.Article).SingleOrDefaultAsync(other => other.Id == Id, stop);
        (Key, TextId) = (course?.Key ?? "", course?.TextId ?? 0);
        Articles = await CourseDesk.ArticlesAsync(db, stop);
        return course;
    }

    private bool IsSame(TrainingCourse course) => course.Topic == Input.Topic && course.Sectors == Input.For && course.Minutes == Input.Minutes && course.IsRetired == Retired
        && CourseInput.Of(course).Handouts.SequenceEqual(Input.Handouts.Distinct());

    private IReadOnlyList<string> LinesOf(TrainingCourse course) =>
    [
        text["Topic: {0}", text.Topic(course.Topic)], text["For: {0}", text.ForWhom(course.Sectors)], text["Takes: {0}", text.Hours(course.Minutes)],
        text["Hand-outs: {0}", string.Join(", ", course.Handouts.OrderBy(handout => handout.Order).Select(handout => handout.Article.Key))], course.IsRetired ? text["Given no more"] : text["Given"],
    ];
}
