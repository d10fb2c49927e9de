using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Admin.Facts;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Admin.Confirmations;

/// <summary>What readers see of the things that an institution can confirm.</summary>
public sealed class Things(PortalDbContext db, IStringLocalizer<Texts> text)
{
    public Task<ThingView?> ShowAsync(ProposalSubject kind, int id, string language, DateTime now, CancellationToken stop) => kind switch
    {
        ProposalSubject.Article => ArticleAsync(id, language, now, stop),
        ProposalSubject.Service => ServiceAsync(id, language, now, stop),
        ProposalSubject.Office => OfficeAsync(id, language, now, stop),
        _ => FactAsync(id, language, now, stop),
    };

    /// <summary>Live in that language, or else in Spanish; without a live text there is only its key.</summary>
    private async Task<ThingView?> ArticleAsync(int id, string language, DateTime now, CancellationToken stop)
    {
        var article = await db.Articles.Where(a => a.Id == id)
            .Select(a => new
            {
                a.Key, a.ConfirmedOn, a.ReviewMonths, ConfirmedBy = a.ConfirmedBy!.Name,
                Office = a.Offices.Select(office => office.Slug).FirstOrDefault() ?? db.Offices.OrderBy(office => office.Order).Select(office => office.Slug).FirstOrDefault(),
                Texts = db.Publications.Where(p => p.Translation.ArticleId == a.Id).Select(p => new { p.Translation.Culture, p.Title, p.Summary, p.Html }).ToList(),
            })
            .SingleOrDefaultAsync(stop);
        if (article is null)
        {
            return null;
        }

        var words = article.Texts.FirstOrDefault(t => t.Culture == language) ?? article.Texts.FirstOrDefault(t => t.Culture == Language.Source);
        return new ThingView(
            words?.Title ?? article.Key, Lines((text["Summary"], words?.Summary)), words?.Html ?? "", article.Office ?? "",
            Fresh(article.ConfirmedOn, article.ReviewMonths, article.ConfirmedBy, language, now));
    }

    private async Task<ThingView?> ServiceAsync(int id, string language, DateTime now, CancellationToken stop)
    {
        var service = await db.Services.Where(s => s.Id == id)
            .Select(s => new
            {
                s.Key, s.IsFree, s.Hours, s.ConfirmedOn, s.ReviewMonths, ConfirmedBy = s.ConfirmedBy!.Name, Organization = s.Organization.Name,
                Office = s.Offices.Select(office => office.Slug).FirstOrDefault() ?? db.Offices.OrderBy(office => office.Order).Select(office => office.Slug).FirstOrDefault(),
                Phones = s.Phones.Select(phone => phone.Display).ToList(),
                Costs = s.Costs.OrderBy(cost => cost.Order).Select(cost => cost.Price.Key).ToList(),
                Places = s.Locations.Select(place => new { Address = place.Location.IsConfidential ? null : place.Location.Address, place.Directions }).ToList(),
                Texts = db.ServiceTranslations.Where(t => t.ServiceId == s.Id)
                    .Select(t => new { t.Culture, t.Name, t.Summary, t.Eligibility, t.WaitTime, t.Html, Documents = t.Documents.OrderBy(document => document.Order).Select(document => document.Document).ToList() }).ToList(),
            })
            .SingleOrDefaultAsync(stop);
        if (service is null)
        {
            return null;
        }

        var words = service.Texts.FirstOrDefault(t => t.Culture == language) ?? service.Texts.FirstOrDefault(t => t.Culture == Language.Source);
        return new ThingView(
            words?.Name ?? service.Key,
            Lines(
                (text["Institution"], service.Organization.In(language)), (text["Summary"], words?.Summary), (text["Who it is for"], words?.Eligibility),
                (text["What to bring"], string.Join(" · ", words?.Documents ?? [])),
                (text["Cost"], service.IsFree is true ? text["free of charge"] : string.Join(" · ", service.Costs.Select(key => $"{{{{price:{key}}}}}"))),
                (text["How long it takes"], words?.WaitTime), (text["Phone"], string.Join(" · ", service.Phones)),
                (text["Opening hours"], service.Hours is { } hours ? HoursText.Of(hours, text) : text["not known"]),
                (text["Where"], string.Join(" · ", service.Places.SelectMany(place => (string?[])[place.Address, place.Directions.In(language)]).Where(place => !string.IsNullOrEmpty(place))))),
            words?.Html ?? "", service.Office ?? "", Fresh(service.ConfirmedOn, service.ReviewMonths, service.ConfirmedBy, language, now));
    }

    private async Task<ThingView?> OfficeAsync(int id, string language, DateTime now, CancellationToken stop)
    {
        var office = await db.Offices.Where(o => o.Id == id)
            .Select(o => new
            {
                o.Slug, o.Name, o.Summary, o.Directions, o.Address, o.Email, o.Hours, o.ByAppointment, o.Html, o.ConfirmedOn, o.ReviewMonths, ConfirmedBy = o.ConfirmedBy!.Name,
                Phones = o.Phones.Select(phone => phone.Display).ToList(),
            })
            .SingleOrDefaultAsync(stop);
        return office is null ? null : new ThingView(
            office.Name.In(language),
            Lines(
                (text["Summary"], office.Summary.In(language)), (text["Opening hours"], office.Hours is { } hours ? HoursText.Of(hours, text) : text["not known"]),
                (text["With an appointment"], text.Answer(office.ByAppointment)), (text["Phone"], office.Phones.Count > 0 ? string.Join(" · ", office.Phones) : text["not known"]),
                (text["E-mail"], office.Email), (text["Address"], office.Address ?? text["not known"]), (text["How to get there"], office.Directions.In(language))),
            office.Html.In(language), office.Slug, Fresh(office.ConfirmedOn, office.ReviewMonths, office.ConfirmedBy, language, now));
    }

    private async Task<ThingView?> FactAsync(int id, string language, DateTime now, CancellationToken stop)
    {
        var fact = await db.Facts.Where(f => f.Id == id)
            .Select(f => new { f.Kind, f.Key, f.Display, f.Label, f.Note, f.IsWhatsApp, f.ConfirmedOn, f.ReviewMonths, ConfirmedBy = f.ConfirmedBy!.Name, Institution = f.Institution.Name })
            .SingleOrDefaultAsync(stop);
        return fact is null ? null : new ThingView(
            fact.Label.In(language),
            Lines((text.Kind(fact.Kind), $"{{{{{fact.Kind.ToString().ToLowerInvariant()}:{fact.Key}}}}}"), ("WhatsApp", fact.IsWhatsApp ? text["yes"] : null), (text["Institution"], fact.Institution.In(language)), (text["Note"], fact.Note.In(language))),
            "", "", Fresh(fact.ConfirmedOn, fact.ReviewMonths, fact.ConfirmedBy, language, now));
    }

    private static FreshnessView Fresh(DateTime? confirmedOn, int reviewMonths, LocalizedText? confirmedBy, string language, DateTime now) =>
        FreshnessView.Of(confirmedOn, reviewMonths, confirmedBy, (SourceView?)null, language, now);

    private static IReadOnlyList<ThingLine> Lines(params IEnumerable<(string Label, string? Text)> lines) =>
        [.. lines.Where(line => !string.IsNullOrEmpty(line.Text)).Select(line => new ThingLine(line.Label, line.Text!))];
}
