using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Trainings;

namespace MigrantWindow.Web.Pages.Admin.Courses;

/// <summary>What pages about courses choose from and say of them.</summary>
internal static class CourseDesk
{
    /// <summary>More articles the section never has.</summary>
    private const int ArticlesMax = 200;

    /// <summary>The articles of the section Training, by their title in the language of the page or by their key.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> ArticlesAsync(PortalDbContext db, CancellationToken stop)
    {
        var language = CultureInfo.CurrentUICulture.Name;
        var found = await db.Articles.Where(article => article.Section == Section.Training).OrderBy(article => article.Key).Take(ArticlesMax)
            .Select(article => new
            {
                article.Id,
                article.Key,
                Titles = db.Publications.Where(p => p.Translation.ArticleId == article.Id && (p.Translation.Culture == language || p.Translation.Culture == Language.Source))
                    .Select(p => new { p.Translation.Culture, p.Title }).ToList(),
            })
            .ToListAsync(stop);
        return [.. found.Select(article => new SelectListItem(
            article.Titles.OrderByDescending(title => title.Culture == language).FirstOrDefault()?.Title ?? article.Key, article.Id.ToString(CultureInfo.InvariantCulture)))];
    }

    public static IReadOnlyCollection<int> Ids(this IEnumerable<SelectListItem> articles) => [.. articles.Select(article => int.Parse(article.Value, CultureInfo.InvariantCulture))];

    public static IEnumerable<SelectListItem> Topics(IStringLocalizer<Texts> text) =>
        [new(text["Choose"], ""), .. Enum.GetValues<TrainingTopic>().Select(topic => new SelectListItem(text.Topic(topic), $"{topic}"))];

    public static IEnumerable<SelectListItem> Sectors(IStringLocalizer<Texts> text) => SessionSentences.AllSectors.Select(sector => new SelectListItem(text.Sector(sector), $"{sector}"));

    /// <summary>For the audit log.</summary>
    public static string Describe(TrainingCourse course) => string.Create(CultureInfo.InvariantCulture,
        $"{course.Key}: {course.Topic}, for {course.Sectors}, {course.Minutes} minutes, hand-outs {string.Join(", ", course.Handouts.OrderBy(handout => handout.Order).Select(handout => handout.Article.Key))}{(course.IsRetired ? ", retired" : "")}");

    /// <summary>The articles in the order asked for.</summary>
    public static async Task<IReadOnlyList<Article>> HandoutsAsync(PortalDbContext db, IReadOnlyList<int> ids, CancellationToken stop) =>
        [.. (await db.Articles.Where(article => article.Section == Section.Training && ids.Contains(article.Id)).ToListAsync(stop)).OrderBy(article => ids.ToList().IndexOf(article.Id))];
}
