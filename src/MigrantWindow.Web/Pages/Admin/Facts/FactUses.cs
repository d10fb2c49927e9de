using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;

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
        var (closed, spaced) = ($"{kind.ToString().ToLowerInvariant()}:{key}}}}}", $"{kind.ToString().ToLowerInvariant()}:{key} "); // the two ends of a token
        return
        [
            .. await ArticlesAsync(closed, spaced, language, stop),
            .. await ServicesAsync(id, closed, spaced, language, stop),
            .. await JourneysAsync(closed, spaced, language, stop),
            .. await OthersAsync(id, closed, spaced, language, stop),
        ];
    }

    private async Task<IEnumerable<FactUse>> ArticlesAsync(string closed, string spaced, string language, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var seen = db.Publications.IgnoreQueryFilters([QueryFilters.Published])
            .Where(p => p.VisibleUntil == null || p.VisibleUntil > now)
            .Where(p => p.Html.Contains(closed) || p.Html.Contains(spaced) || p.Summary.Contains(closed) || p.Summary.Contains(spaced))
            .Select(p => new { p.Translation.ArticleId, p.Translation.Culture, p.Title });
        var written = db.ArticleTranslations.SelectMany(t => t.Revisions, (t, revision) => new { Text = t, Revision = revision })
            .Where(t => t.Revision.Body.Contains(closed) || t.Revision.Body.Contains(spaced) || t.Revision.Summary.Contains(closed) || t.Revision.Summary.Contains(spaced))
            .Where(t => t.Revision.Number == t.Text.Revisions.Max(other => other.Number) || t.Text.Drafts.Any(draft => draft.Number == t.Revision.Number))
            .Select(t => new { t.Text.ArticleId, t.Text.Culture, t.Revision.Title });
        var texts = await seen.Concat(written).OrderBy(text => text.ArticleId).Take(Most).ToListAsync(stop);
        return texts.GroupBy(text => text.ArticleId)
            .Select(article => new FactUse(ProposalSubject.Article, article.Key, (article.FirstOrDefault(text => text.Culture == language) ?? article.First()).Title));
    }

    private async Task<IEnumerable<FactUse>> ServicesAsync(int id, string closed, string spaced, string language, CancellationToken stop)
    {
        var texts = await db.ServiceTranslations.IgnoreQueryFilters([QueryFilters.Published])
            .Where(t => t.Service.Phones.Any(phone => phone.Id == id) || t.Service.Costs.Any(cost => cost.PriceId == id)
                || (t.Html + t.Summary + t.Eligibility + t.WaitTime).Contains(closed) || (t.Html + t.Summary + t.Eligibility + t.WaitTime).Contains(spaced)
                || t.Documents.Any(document => document.Document.Contains(closed) || document.Document.Contains(spaced))
                || t.Service.Locations.Any(place => ((string)(object)place.Directions).Contains(closed) || ((string)(object)place.Directions).Contains(spaced)))
            .OrderBy(t => t.ServiceId).Take(Most)
            .Select(t => new { t.ServiceId, t.Culture, t.Name })
            .ToListAsync(stop);
        return texts.GroupBy(text => text.ServiceId)
            .Select(service => new FactUse(ProposalSubject.Service, service.Key, (service.FirstOrDefault(text => text.Culture == language) ?? service.First()).Name));
    }

    private async Task<IEnumerable<FactUse>> JourneysAsync(string closed, string spaced, string language, CancellationToken stop)
    {
        var journeys = await db.Journeys
            .Where(journey => journey.Steps.Any(step => ((string)(object)step.Html).Contains(closed) || ((string)(object)step.Html).Contains(spaced)))
            .OrderBy(journey => journey.Id)
            .Select(journey => new { journey.Id, journey.Key, Title = journey.Translations.Where(t => t.Culture == language).Select(t => t.Title).FirstOrDefault() })
            .ToListAsync(stop);
        return journeys.Select(journey => new FactUse(ProposalSubject.Journey, journey.Id, journey.Title ?? journey.Key));
    }

    /// <summary>Things whose words are few and kept in all languages together.</summary>
    private async Task<IEnumerable<FactUse>> OthersAsync(int id, string closed, string spaced, string language, CancellationToken stop)
    {
        var offices = db.Offices.Where(office => office.Phones.Any(phone => phone.Id == id) || ((string)(object)office.Html).Contains(closed) || ((string)(object)office.Html).Contains(spaced))
            .Select(office => new { Kind = ProposalSubject.Office, office.Id, Name = (string)(object)office.Name });
        var facts = db.Facts.Where(fact => ((string)(object)fact.Note).Contains(closed) || ((string)(object)fact.Note).Contains(spaced))
            .Select(fact => new { Kind = ProposalSubject.Fact, fact.Id, Name = (string)(object)fact.Label });
        var terms = db.GlossaryTerms.Where(term => ((string)(object)term.Definition).Contains(closed) || ((string)(object)term.Definition).Contains(spaced))
            .Select(term => new { Kind = ProposalSubject.Term, term.Id, Name = (string)(object)term.Term });
        var found = await offices.Concat(facts).Concat(terms).ToListAsync(stop);
        return found.OrderBy(use => use.Kind).ThenBy(use => use.Id).Select(use => new FactUse(use.Kind, use.Id, LocalizedText.FromJson(use.Name).In(language)));
    }
}
