using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Courses;

[Authorize(nameof(Right.ManageCourses))]
public sealed class NewCourseModel(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    [BindProperty]
    [Required(ErrorMessage = "Enter a short name for addresses, such as rights-of-migrants")]
    [StringLength(TrainingCourse.KeyMaxLength, ErrorMessage = "The short name must be {1} characters or less")]
    [RegularExpression("[a-z0-9]+(-[a-z0-9]+)*", ErrorMessage = "Use a–z, 0–9 and single hyphens")]
    public string? Key { get; set; }

    /// <summary>Id of the article in which it is described.</summary>
    [BindProperty]
    public int? Text { get; set; }

    [BindProperty]
    public CourseInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Articles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Articles = await CourseDesk.ArticlesAsync(db, stop);

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => db.InTurnAsync(() => AddAsync(stop), stop);

    private async Task<IActionResult> AddAsync(CancellationToken stop)
    {
        Articles = await CourseDesk.ArticlesAsync(db, stop);
        var article = await db.Articles.SingleOrDefaultAsync(other => other.Id == Text && other.Section == Section.Training, stop);
        if (article is null)
        {
            ModelState.AddModelError(nameof(Text), text["Choose the article"]);
        }

        if (!Input.Check(Articles.Ids(), ModelState, text))
        {
            return this.InvalidPage();
        }

        if (await db.TrainingCourses.SingleOrDefaultAsync(other => other.Key == Key, stop) is { } known)
        {
            return known.TextId == Text && known.Topic == Input.Topic ? LocalRedirect(Links.Courses) : Refuse();
        }

        var course = new TrainingCourse(Key!, Input.Topic!.Value, Input.For, Input.Minutes!.Value, article!, await db.TrainingCourses.MaxAsync(other => (int?)other.Order, stop) + 1 ?? 1);
        course.HandOut(await CourseDesk.HandoutsAsync(db, Input.Handouts, stop));
        db.Add(course);
        await db.SaveChangesAsync(stop);
        db.AuditEntries.Add(new AuditEntry(User.Staff(), AuditAction.CourseAdded, Subjects.Course(course.Id), clock.GetUtcNow().UtcDateTime, null, CourseDesk.Describe(course)));
        await db.SaveChangesAsync(stop);
        this.Flash(text["Added. Sessions can be scheduled with it now."]);

        return LocalRedirect(Links.Courses);
    }

    private PageResult Refuse()
    {
        ModelState.AddModelError(nameof(Key), text["There is a course of that name already"]);
        return this.InvalidPage();
    }
}
