using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Content;

namespace MigrantWindow.Web.Pages.Admin.Facts;

/// <summary>A thing that shows a fact.</summary>
public sealed record FactUse(ProposalSubject Kind, int Id, string Name);

/// <summary>Where a fact is shown: every text that names its token, live or in work, and every thing that has it as its phone or price.</summary>
public sealed class FactUses(PortalDbContext db, TimeProvider clock)
{
    /// <summary>More than anybody reads; enough to refuse a removal.</summary>
    public const int Most = 200;

    public async Task<IReadOnlyList<FactUse>> OfAsync(int id, string key, FactKind kind, string language, CancellationToken stop)
    {
        var token = new FactToken(kind.ToString().ToLowerInvariant(), key);
        var pattern = $"%{{{{%{token.Kind}:{key}%}}}}%";
        return
        [
            .. await ArticlesAsync(token, pattern, language, stop),
            .. await ServicesAsync(id, pattern, language, stop),
            .. await OfficesAsync(id, token, language, stop),
            .. await JourneysAsync(token, language, stop),
            .. await NotesAsync(token, language, stop),
        ];
    }

    private async Task<IEnumerable<FactUse>> ArticlesAsync(FactToken token, string pattern, string language, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var texts = await db.ArticleTranslations
            .Where(t => t.Publications.Any(p => (p.VisibleUntil == null || p.VisibleUntil > now) && (EF.Functions.Like(p.Html, pattern) || EF.Functions.Like(p.Summary, pattern)))
                || t.Revisions.Any(revision => (revision.Number == t.Revisions.Max(other => other.Number) || t.Drafts.Any(draft => draft.Number == revision.Number))
                    && (EF.Functions.Like(revision.Body, pattern) || EF.Functions.Like(revision.Summary, pattern))))
            .IgnoreQueryFilters([QueryFilters.Published])
            .OrderBy(t => t.ArticleId).Take(Most)
            .Select(t => new { t.Id, t.ArticleId, t.Culture, t.Article.Key, Title = t.Revisions.OrderByDescending(revision => revision.Number).Select(revision => revision.Title).FirstOrDefault() })
            .ToListAsync(stop);
        var ids = texts.Select(text => text.Id).ToList();
        var words = await db.Publications.IgnoreQueryFilters([QueryFilters.Published]).Where(p => ids.Contains(p.TranslationId)).Select(p => new { p.TranslationId, p.Summary, Text = p.Html })
            .ToListAsync(stop);
        words.AddRange(await db.Revisions.Where(revision => ids.Contains(revision.TranslationId)).Select(revision => new { revision.TranslationId, revision.Summary, Text = revision.Body })
            .ToListAsync(stop));
        var naming = words.Where(word => Names(token, word.Summary, word.Text)).Select(word => word.TranslationId).ToHashSet(); // not one whose key merely begins alike
        return texts.Where(text => naming.Contains(text.Id)).GroupBy(text => (text.ArticleId, text.Key))
            .Select(article => new FactUse(ProposalSubject.Article, article.Key.ArticleId, article.FirstOrDefault(text => text.Culture == language)?.Title ?? article.Key.Key));
    }

    private async Task<IEnumerable<FactUse>> ServicesAsync(int id, string pattern, string language, CancellationToken stop)
    {
        var texts = await db.ServiceTranslations.IgnoreQueryFilters([QueryFilters.Published])
            .Where(t => t.Service.Phones.Any(phone => phone.Id == id) || t.Service.Costs.Any(cost => cost.PriceId == id)
                || EF.Functions.Like(t.Html, pattern) || EF.Functions.Like(t.Summary, pattern) || EF.Functions.Like(t.Eligibility, pattern) || EF.Functions.Like(t.WaitTime!, pattern)
                || t.Documents.Any(document => EF.Functions.Like(document.Document, pattern))
                || t.Service.Locations.Any(place => EF.Functions.Like((string)(object)place.Directions, pattern)))
            .OrderBy(t => t.ServiceId).Take(Most)
            .Select(t => new { t.ServiceId, t.Culture, t.Name })
            .ToListAsync(stop);
        return texts.GroupBy(text => text.ServiceId)
            .Select(service => new FactUse(ProposalSubject.Service, service.Key, (service.FirstOrDefault(text => text.Culture == language) ?? service.First()).Name));
    }

    private async Task<IEnumerable<FactUse>> OfficesAsync(int id, FactToken token, string language, CancellationToken stop)
    {
        var offices = await db.Offices.OrderBy(office => office.Order)
            .Select(office => new { office.Id, office.Name, office.Html, HasIt = office.Phones.Any(phone => phone.Id == id) }).ToListAsync(stop);
        return offices.Where(office => office.HasIt || Names(token, office.Html)).Select(office => new FactUse(ProposalSubject.Office, office.Id, office.Name.In(language)));
    }

    private async Task<IEnumerable<FactUse>> JourneysAsync(FactToken token, string language, CancellationToken stop)
    {
        var steps = await db.Journeys
            .SelectMany(journey => journey.Steps, (journey, step) => new { journey.Id, step.Html, Title = journey.Translations.Where(t => t.Culture == language).Select(t => t.Title).FirstOrDefault(), journey.Key })
            .ToListAsync(stop);
        return steps.Where(step => Names(token, step.Html)).DistinctBy(step => step.Id).Select(step => new FactUse(ProposalSubject.Journey, step.Id, step.Title ?? step.Key));
    }

    private async Task<IEnumerable<FactUse>> NotesAsync(FactToken token, string language, CancellationToken stop)
    {
        var notes = await db.Facts.Select(fact => new { Kind = ProposalSubject.Fact, fact.Id, Name = fact.Label, Words = fact.Note })
            .ToListAsync(stop);
        var terms = await db.GlossaryTerms.Select(term => new { Kind = ProposalSubject.Term, term.Id, Name = term.Term, Words = term.Definition }).ToListAsync(stop);
        return notes.Concat(terms).Where(note => Names(token, note.Words)).Select(note => new FactUse(note.Kind, note.Id, note.Name.In(language)));
    }

    private static bool Names(FactToken token, params IEnumerable<string?> texts) => texts.Any(text => FactTokens.In(text ?? "").Contains(token));

    private static bool Names(FactToken token, LocalizedText words) => Names(token, words.All.Values);
}
