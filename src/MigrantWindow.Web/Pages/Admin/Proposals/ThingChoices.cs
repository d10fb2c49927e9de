using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Admin.Proposals;

/// <summary>What the lists of forms offer, named in the language of the page.</summary>
public sealed record ThingChoices(
    IReadOnlyList<SelectListItem> Phones, IReadOnlyList<SelectListItem> Prices, IReadOnlyList<SelectListItem> Offices, IReadOnlyList<SelectListItem> Institutions,
    IReadOnlyList<SelectListItem> Languages, IReadOnlyList<SelectListItem> Situations,
    IReadOnlyList<SelectListItem> Answers, IReadOnlyList<SelectListItem> Statuses,
    IReadOnlyList<SelectListItem> StepKinds, IReadOnlyList<SelectListItem> Targets)
{
    private static string Language => CultureInfo.CurrentUICulture.Name;

    public static async Task<ThingChoices> LoadAsync(PortalDbContext db, PortalLanguages languages, IStringLocalizer<Texts> text, CancellationToken stop)
    {
        var facts = await db.Facts.Where(fact => fact.Label != LocalizedText.Empty).OrderBy(fact => fact.Key).Select(fact => new { fact.Id, fact.Kind, fact.Label, fact.Display }).ToListAsync(stop);
        var offices = await db.Offices.OrderBy(office => office.Order).ThenBy(office => office.Id).Select(office => new { office.Id, office.Name }).ToListAsync(stop);
        var institutions = await db.Institutions.OrderBy(institution => institution.Key).Select(institution => new { institution.Id, institution.Name }).ToListAsync(stop);

        return new ThingChoices(
            [.. facts.Where(fact => fact.Kind == FactKind.Phone).Select(fact => Option(fact.Id, $"{fact.Label.In(Language)}: {fact.Display}"))],
            [.. facts.Where(fact => fact.Kind == FactKind.Price).Select(fact => Option(fact.Id, $"{fact.Label.In(Language)}: {fact.Display}"))],
            [.. offices.Select(office => Option(office.Id, office.Name.In(Language)))],
            [.. institutions.Select(institution => Option(institution.Id, institution.Name.In(Language)))],
            [.. languages.All.Select(language => new SelectListItem(LanguageNames.Of(language.Code), language.Code))],
            SituationsIn(text), AnswersIn(text), StatusesIn(text), StepKindsIn(text), await TargetsAsync(db, text, stop));
    }

    /// <summary>How a form names an article that a step points to.</summary>
    public static string ArticleTarget(int id) => string.Create(CultureInfo.InvariantCulture, $"article:{id}");

    public static string ServiceTarget(int id) => string.Create(CultureInfo.InvariantCulture, $"service:{id}");

    /// <summary>What a step may point to: everything but the pages of the portal itself, which belong to no office.</summary>
    private static async Task<IReadOnlyList<SelectListItem>> TargetsAsync(PortalDbContext db, IStringLocalizer<Texts> text, CancellationToken stop)
    {
        var articles = await db.Articles.Where(article => article.Section != Section.Portal).OrderBy(article => article.Section).ThenBy(article => article.Order).ThenBy(article => article.Id)
            .Select(article => new { article.Id, article.Key, Title = db.Publications.Where(p => p.Translation.ArticleId == article.Id && p.Translation.Culture == Language).Select(p => p.Title).FirstOrDefault() })
            .ToListAsync(stop);
        var services = await db.Services.OrderBy(service => service.Order).ThenBy(service => service.Id)
            .Select(service => new { service.Id, service.Key, Name = service.Translations.Where(t => t.Culture == Language).Select(t => t.Name).FirstOrDefault() })
            .ToListAsync(stop);
        return
        [
            .. articles.Select(article => new SelectListItem(text["Article {0}", article.Title ?? article.Key], ArticleTarget(article.Id))),
            .. services.Select(service => new SelectListItem(text["Service {0}", service.Name ?? service.Key], ServiceTarget(service.Id))),
        ];
    }

    private static IReadOnlyList<SelectListItem> StepKindsIn(IStringLocalizer<Texts> text) =>
        [new(text["Then"], nameof(StepKind.And)), new(text["Or"], nameof(StepKind.Or)), new(text["If you wish"], nameof(StepKind.Optional))];

    private static SelectListItem Option(int id, string name) => new(name, id.ToString(CultureInfo.InvariantCulture));

    private static IReadOnlyList<SelectListItem> SituationsIn(IStringLocalizer<Texts> text) =>
    [
        new(text["I have just returned"], nameof(Situation.JustReturned)),
        new(text["I am thinking of migrating"], nameof(Situation.ThinkingOfMigrating)),
        new(text["I want to return"], nameof(Situation.WantToReturn)),
        new(text["I need help now"], nameof(Situation.NeedHelp)),
    ];

    private static IReadOnlyList<SelectListItem> AnswersIn(IStringLocalizer<Texts> text) =>
        [new(text.Answer(null), ""), new(text.Answer(true), bool.TrueString), new(text.Answer(false), bool.FalseString)];

    private static IReadOnlyList<SelectListItem> StatusesIn(IStringLocalizer<Texts> text) =>
    [
        new(text.Answer(null), nameof(OfficeStatus.Unknown)),
        new(text["planned"], nameof(OfficeStatus.Planned)),
        new(text["open"], nameof(OfficeStatus.Open)),
        new(text["closed for a time"], nameof(OfficeStatus.TemporarilyClosed)),
        new(text["closed for ever"], nameof(OfficeStatus.Closed)),
    ];
}
