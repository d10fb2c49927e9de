using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Domain.Trainings;

namespace MigrantWindow.Web.Pages.Admin.Courses;

/// <summary>All courses: there are few, and they belong to every office.</summary>
[Authorize(nameof(Right.RunTrainings))]
public sealed class ListCoursesModel(PortalDbContext db, TimeProvider clock) : PageModel
{
    public const int CoursesMax = 100;

    public IReadOnlyList<CourseLine> Courses { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var (now, language) = (clock.GetUtcNow().UtcDateTime, CultureInfo.CurrentUICulture.Name);
        var found = await db.TrainingCourses.OrderBy(course => course.IsRetired).ThenBy(course => course.Order).ThenBy(course => course.Id).Take(CoursesMax)
            .Select(course => new
            {
                course.Id, course.Key, course.Topic, course.Sectors, course.Minutes, course.TextId, course.IsRetired,
                Sessions = db.TrainingSessions.Count(session => session.CourseId == course.Id && session.CancelledOn == null && session.EndsOn > now),
                Titles = db.Publications.Where(p => p.Translation.ArticleId == course.TextId && (p.Translation.Culture == language || p.Translation.Culture == Language.Source))
                    .Select(p => new { p.Translation.Culture, p.Title }).ToList(),
            })
            .ToListAsync(stop);
        Courses = [.. found.Select(course => new CourseLine(
            course.Id, course.Titles.OrderByDescending(title => title.Culture == language).FirstOrDefault()?.Title ?? course.Key, course.Topic, course.Sectors, course.Minutes, course.TextId, course.IsRetired, course.Sessions))];
    }

    /// <param name="Sessions">How many are planned with it.</param>
    public sealed record CourseLine(int Id, string Title, TrainingTopic Topic, Sectors Sectors, int Minutes, int TextId, bool IsRetired, int Sessions);
}
