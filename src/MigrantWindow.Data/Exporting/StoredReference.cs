using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data.Seeding;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Data.Exporting;

/// <summary>Reads what every language shares, in the order in which it came into the database, so that an import keeps that order.</summary>
internal sealed class StoredReference(PortalDbContext db, DateTime now)
{
    public async Task<IReadOnlyList<LanguageEntry>> LanguagesAsync(CancellationToken stop) =>
        [.. (await db.Languages.AsNoTracking().OrderBy(language => language.Order).ToListAsync(stop))
            .Select(language => new LanguageEntry(language.Code, language.Name, language.Formats, language.RightToLeft))];

    /// <summary>One without words is not cited by anything yet.</summary>
    public async Task<IReadOnlyList<SourceEntry>> SourcesAsync(CancellationToken stop) =>
        [.. (await db.Sources.AsNoTracking().Where(source => source.Title != "").OrderBy(source => source.Id).ToListAsync(stop))
            .Select(source => new SourceEntry(source.Key, source.Title, source.Publisher, Address(source.Url), source.Published))];

    public async Task<IReadOnlyList<InstitutionEntry>> InstitutionsAsync(CancellationToken stop) =>
        [.. (await db.Institutions.AsNoTracking().OrderBy(institution => institution.Id).ToListAsync(stop))
            .Select(it => new InstitutionEntry(it.Key, it.Acronym, it.Name, it.Role, Address(it.Website), it.Staff))];

    public async Task<IReadOnlyList<FactEntry>> FactsAsync(CancellationToken stop)
    {
        var facts = await db.Facts.AsNoTracking().Include(fact => fact.Institution).Include(fact => fact.Citations).ThenInclude(citation => citation.Source)
            .OrderBy(fact => fact.Id).ToListAsync(stop);
        return [.. facts.Where(fact => !fact.IsHidden).Select(fact => new FactEntry(
            fact.Key, fact.Kind, fact.Value, fact.Display == fact.Value ? null : fact.Display, fact.Label, fact.Note, fact.Institution.Key, Keys(fact.Citations),
            fact.ReviewMonths, fact.IsWhatsApp, fact.EmergencyOrder, fact.ShortLabel))];
    }

    public async Task<IReadOnlyList<HolidayEntry>> HolidaysAsync(CancellationToken stop) =>
        [.. (await db.Holidays.AsNoTracking().OrderBy(holiday => holiday.Date).ThenBy(holiday => holiday.Country).ToListAsync(stop))
            .Select(holiday => new HolidayEntry(holiday.Date, holiday.Name, holiday.Country))];

    public async Task<IReadOnlyList<SisterWindowEntry>> SisterWindowsAsync(CancellationToken stop)
    {
        var windows = await db.SisterWindows.AsNoTracking().Include(window => window.Citations).ThenInclude(citation => citation.Source).OrderBy(window => window.Id).ToListAsync(stop);
        return [.. windows.Select(it => new SisterWindowEntry(it.Place, it.Region, it.Country, it.Opened, it.OpenedBy, it.Note, Keys(it.Citations)))];
    }

    public async Task<IReadOnlyList<FigureEntry>> FiguresAsync(CancellationToken stop)
    {
        var figures = await db.ReturnFigures.AsNoTracking().Include(figure => figure.Office).Include(figure => figure.Citations).ThenInclude(citation => citation.Source).ToListAsync(stop);
        return [.. figures.OrderBy(figure => figure.Scope).ThenBy(figure => figure.Office?.Slug, StringComparer.Ordinal).ThenBy(figure => figure.Year)
            .Select(it => new FigureEntry(it.Scope, it.Office?.Slug, it.Year, it.Total, it.Children, it.Kind, it.Note, Keys(it.Citations)))];
    }

    public async Task<IReadOnlyList<TermEntry>> TermsAsync(CancellationToken stop)
    {
        var terms = await db.GlossaryTerms.AsNoTracking().Include(term => term.Citations).ThenInclude(citation => citation.Source).OrderBy(term => term.Id).ToListAsync(stop);
        return [.. terms.Select(term => new TermEntry(term.Key, term.Term, term.Definition, term.Avoid, Keys(term.Citations)))];
    }

    public async Task<IReadOnlyList<SynonymEntry>> SynonymsAsync(CancellationToken stop) =>
        await db.Synonyms.OrderBy(synonym => synonym.Id).Select(synonym => new SynonymEntry(synonym.Language, synonym.Sayings, synonym.Meaning)).ToListAsync(stop);

    /// <summary>Those that are to come too; of one that has ended nobody has any use.</summary>
    public async Task<IReadOnlyList<AlertEntry>> AlertsAsync(CancellationToken stop)
    {
        var alerts = await db.Alerts.AsNoTracking().Where(alert => alert.EndsOn > now).Include(alert => alert.Offices).OrderBy(alert => alert.StartsOn).ThenBy(alert => alert.Id).ToListAsync(stop);
        return [.. alerts.Select(alert => new AlertEntry(
            [.. alert.Offices.OrderBy(office => office.Order).ThenBy(office => office.Slug, StringComparer.Ordinal).Select(office => office.Slug)], alert.Text, alert.StartsOn, alert.EndsOn))];
    }

    internal static IReadOnlyList<string> Keys(IEnumerable<Citation> citations) => [.. citations.OrderBy(citation => citation.Order).Select(citation => citation.Source.Key)];

    private static Uri? Address(string? stored) => Uri.TryCreate(stored, UriKind.Absolute, out var address) ? address : null;
}
