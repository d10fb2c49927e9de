using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Web.Content;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Pages.Trainings;

namespace MigrantWindow.Web.Search;

/// <summary>Reads what can be found from the database: only what readers see now.</summary>
internal sealed class SearchSource(PortalDbContext db, PortalLanguages languages, TimeProvider clock, IStringLocalizer<Texts> text)
{
    /// <summary>Articles are read by so many at a time.</summary>
    public const int BatchSize = 500;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task<int> CountArticlesAsync(CancellationToken stop) => db.Articles.CountAsync(stop);

    /// <returns>The ids of all articles, a batch at a time.</returns>
    public async IAsyncEnumerable<IReadOnlyList<int>> ArticleIdsAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        for (var after = 0; ;)
        {
            var from = after;
            var ids = await db.Articles.Where(article => article.Id > from).OrderBy(article => article.Id).Take(BatchSize).Select(article => article.Id).ToListAsync(stop);
            if (ids.Count == 0)
            {
                yield break;
            }

            yield return ids;
            after = ids[^1];
        }
    }

    public Task<List<int>> ArticlesAfterAsync(int id, CancellationToken stop) => db.Articles.Where(article => article.Id > id).Select(article => article.Id).ToListAsync(stop);

    /// <summary>Articles whose text began or ceased to be seen in a span of time, by the clock alone.</summary>
    public Task<List<int>> ArticlesDueAsync(DateTime after, DateTime until, CancellationToken stop) => db.Publications.IgnoreQueryFilters([QueryFilters.Published])
        .Where(p => (p.VisibleFrom > after && p.VisibleFrom <= until) || (p.VisibleUntil > after && p.VisibleUntil <= until))
        .Select(p => p.Translation.ArticleId).Distinct().ToListAsync(stop);

    public Task<bool> SessionsEndedAsync(DateTime after, DateTime until, CancellationToken stop) =>
        db.TrainingSessions.AnyAsync(session => session.EndsOn > after && session.EndsOn <= until, stop);

    public async Task<IReadOnlyList<SearchDocument>> ArticlesAsync(IReadOnlyCollection<int> ids, CancellationToken stop)
    {
        var texts = await db.Publications.Where(p => ids.Contains(p.Translation.ArticleId)).Select(p => new
        {
            p.Translation.ArticleId, p.Translation.Culture, p.Translation.Slug, p.Title, p.Summary, p.Html,
        }).ToListAsync(stop);
        var articles = await db.Articles.Where(article => ids.Contains(article.Id)).Select(article => new
        {
            article.Id, article.Key, article.Section, article.OfferedEverywhere, article.ConfirmedOn, Offices = article.Offices.Select(office => office.Slug).ToList(),
        }).ToListAsync(stop);
        var fill = await FillerAsync(texts.SelectMany(t => new[] { t.Summary, t.Html }), stop);

        return [.. articles.GroupJoin(texts, article => article.Id, t => t.ArticleId, (article, own) => new SearchDocument(
            ThingKind.Article, article.Id, article.Key, [.. own.Select(t => Text(fill, t.Culture, t.Slug, t.Title, PlainText.HeadingsOf(t.Html), t.Summary, t.Html))])
            {
                Section = article.Section,
                Offices = article.OfferedEverywhere ? null : article.Offices,
                FallsBackToSource = true,
                ConfirmedOn = article.ConfirmedOn,
                Facts = FactsIn(own.SelectMany(t => new[] { t.Summary, t.Html })),
            }).Where(article => article.Texts.Count > 0)];
    }

    public Task<IReadOnlyList<SearchDocument>> OfKindAsync(ThingKind kind, CancellationToken stop) => kind switch
    {
        ThingKind.Service => ServicesAsync(stop),
        ThingKind.Office => OfficesAsync(stop),
        ThingKind.Journey => JourneysAsync(stop),
        ThingKind.Term => TermsAsync(stop),
        ThingKind.Training => TrainingsAsync(stop),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Articles are read by their ids."),
    };

    private async Task<IReadOnlyList<SearchDocument>> ServicesAsync(CancellationToken stop)
    {
        var services = await db.Services.Select(service => new
        {
            service.Id, service.Key, service.OfferedEverywhere, service.ConfirmedOn, Organization = service.Organization.Name, service.Organization.Acronym,
            Offices = service.Offices.Select(office => office.Slug).ToList(),
            Texts = service.Translations.Where(t => t.PublishedOn != null).Select(t => new
            {
                t.Culture, t.Slug, t.Name, t.Summary, t.Eligibility, t.WaitTime, t.Html, Documents = t.Documents.OrderBy(document => document.Order).Select(document => document.Document).ToList(),
            }).ToList(),
        }).AsSplitQuery().ToListAsync(stop);
        var words = services.ToDictionary(service => service.Id, service => service.Texts.SelectMany(t => new[] { t.Summary, t.Html, t.Eligibility, t.WaitTime ?? "" }.Concat(t.Documents)).ToList());
        var fill = await FillerAsync(words.Values.SelectMany(texts => texts), stop);

        return [.. services.Select(service => new SearchDocument(ThingKind.Service, service.Id, service.Key, [.. service.Texts.Select(t => Text(
            fill, t.Culture, t.Slug, t.Name, $"{service.Organization.In(t.Culture)} {service.Acronym}", t.Summary, string.Join('\n', [t.Eligibility, t.Html, .. t.Documents, t.WaitTime])))])
            {
                Offices = service.OfferedEverywhere ? null : service.Offices,
                ConfirmedOn = service.ConfirmedOn,
                Facts = FactsIn(words[service.Id]),
            })];
    }

    private async Task<IReadOnlyList<SearchDocument>> OfficesAsync(CancellationToken stop)
    {
        var offices = await db.Offices.Where(office => office.Status != OfficeStatus.Closed).Select(office => new
        {
            office.Id, office.Slug, office.Name, office.Summary, office.Html, office.Directions, office.Address, office.Department, office.Municipality, office.District, office.ConfirmedOn,
        }).ToListAsync(stop);
        var words = offices.ToDictionary(office => office.Id, office => new[] { office.Html, office.Summary, office.Directions }.SelectMany(said => said.All.Values).ToList());
        var fill = await FillerAsync(words.Values.SelectMany(texts => texts), stop);

        return [.. offices.Select(office => new SearchDocument(ThingKind.Office, office.Id, office.Slug, [.. languages.All.Select(language => language.Code).Select(language => Text(
            fill, language, office.Slug, office.Name.In(language), $"{In(language, "Opening hours")} {In(language, "Address")} {In(language, "Phone")} {office.Municipality} {office.District} {office.Department}",
            office.Summary.In(language), string.Join('\n', office.Address, office.Directions.In(language), office.Html.In(language))))])
            {
                Offices = [office.Slug],
                ConfirmedOn = office.ConfirmedOn,
                Facts = FactsIn(words[office.Id]),
            })];
    }

    private async Task<IReadOnlyList<SearchDocument>> JourneysAsync(CancellationToken stop)
    {
        var journeys = await db.Journeys.Select(journey => new
        {
            journey.Id, journey.Key, journey.ConfirmedOn, Offices = db.Offices.Where(office => office.Country == journey.Country).Select(office => office.Slug).ToList(),
            Texts = journey.Translations.Select(t => new { t.Culture, t.Slug, t.Title, t.Summary }).ToList(),
            Steps = journey.Steps.OrderBy(step => step.Order).Select(step => new { step.Title, step.Html }).ToList(),
        }).AsSplitQuery().ToListAsync(stop);
        var fill = await FillerAsync(journeys.SelectMany(journey => journey.Steps).SelectMany(step => step.Html.All.Values), stop);

        return [.. journeys.Where(journey => journey.Offices.Count > 0).Select(journey => new SearchDocument(ThingKind.Journey, journey.Id, journey.Key, [.. journey.Texts.Select(t => Text(
            fill, t.Culture, t.Slug, t.Title, "", t.Summary, string.Join('\n', journey.Steps.Select(step => $"{step.Title.In(t.Culture)}. {step.Html.In(t.Culture)}"))))])
            {
                Offices = journey.Offices,
                ConfirmedOn = journey.ConfirmedOn,
                Facts = FactsIn(journey.Steps.SelectMany(step => step.Html.All.Values)),
            })];
    }

    private async Task<IReadOnlyList<SearchDocument>> TermsAsync(CancellationToken stop)
    {
        var terms = await db.GlossaryTerms.Select(term => new { term.Id, term.Key, term.Term, term.Definition, term.Avoid }).ToListAsync(stop);
        var fill = await FillerAsync(terms.SelectMany(term => term.Definition.All.Values), stop);

        return [.. terms.Select(term => new SearchDocument(ThingKind.Term, term.Id, term.Key, [.. languages.All.Select(language => language.Code).Select(language => Text(
            fill, language, term.Key, term.Term.In(language), term.Avoid.In(language), term.Definition.In(language), ""))])
            {
                Facts = FactsIn(term.Definition.All.Values),
            })];
    }

    private async Task<IReadOnlyList<SearchDocument>> TrainingsAsync(CancellationToken stop)
    {
        var now = Now;
        var sessions = await SessionView.LoadAsync(db.TrainingSessions.Where(session => session.EndsOn > now && session.CancelledOn == null), db, stop);
        return [.. sessions.Select(session => new SearchDocument(ThingKind.Training, session.Id, session.OfficeSlug, [.. languages.All.Select(language => language.Code).Select(language => new SearchText(
            language, session.In(language).Slug, session.In(language).Title, In(language, "Trainings"), session.In(language).Summary, session.Place))])
            {
                Offices = [session.OfficeSlug],
                StartsOn = session.StartsOn,
            })];
    }

    private static SearchText Text(Func<string, string, string> fill, string language, string slug, string title, string terms, string summary, string html) =>
        new(language, slug, title, terms, fill(language, summary), fill(language, PlainText.Of(html)));

    private static List<string> FactsIn(IEnumerable<string> texts) => [.. texts.SelectMany(FactTokens.In).Select(token => token.Key).Distinct()];

    private string In(string language, string words)
    {
        using var spoken = new Spoken(language);
        return text.GetString(words);
    }

    /// <returns>Puts facts in the place of tokens, in a language.</returns>
    private async Task<Func<string, string, string>> FillerAsync(IEnumerable<string> texts, CancellationToken stop)
    {
        var all = texts.ToList();
        Dictionary<string, FactBook> books = [];
        foreach (var language in languages.All.Select(language => language.Code))
        {
            books[language] = await FactBook.LoadAsync(db, language, Now, all, stop);
        }

        return (language, words) =>
        {
            using var spoken = languages.Find(language) is { } known ? new Spoken(known) : null;
            return books.TryGetValue(language, out var book) ? book.FillPlain(words, text) : words;
        };
    }
}
