using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Trainings;

namespace MigrantWindow.Web.Pages.Admin.Trainings;

/// <summary>What forms about trainings let choose from.</summary>
internal static class TrainingChoices
{
    /// <summary>Courses by their title in the language of the page; by their key where they have none that readers see.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> CoursesAsync(PortalDbContext db, bool withRetired, CancellationToken stop)
    {
        var found = await db.TrainingCourses.Where(course => withRetired || !course.IsRetired).OrderBy(course => course.Order).ThenBy(course => course.Id)
            .Select(course => new
            {
                course.Id,
                course.Key,
                Titles = db.Publications.Where(p => p.Translation.ArticleId == course.TextId).Select(p => new { p.Translation.Culture, p.Title }).ToList(),
            })
            .ToListAsync(stop);
        var language = CultureInfo.CurrentUICulture.Name;
        return [.. found.Select(course => new SelectListItem(
            course.Titles.OrderByDescending(title => title.Culture == language).ThenByDescending(title => title.Culture == Language.Source).FirstOrDefault()?.Title ?? course.Key, Number(course.Id)))];
    }

    /// <summary>The offices for which somebody runs trainings.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> OfficesAsync(PortalDbContext db, StaffMember staff, CancellationToken stop) =>
        [.. (await db.Offices.Within(staff, Right.RunTrainings).OrderBy(office => office.Order).ThenBy(office => office.Id).Select(office => new { office.Id, office.Name }).ToListAsync(stop))
            .Select(office => new SelectListItem(office.Name.In(CultureInfo.CurrentUICulture.Name), Number(office.Id)))];

    public static IEnumerable<SelectListItem> Sectors(IStringLocalizer<Texts> text) =>
        [new(text["Choose"], ""), .. SessionSentences.AllSectors.Select(sector => new SelectListItem(text.Sector(sector), $"{sector}"))];

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
