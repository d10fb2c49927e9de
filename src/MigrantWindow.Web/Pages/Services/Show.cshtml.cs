using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Caching;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Services;

public sealed class ShowServiceModel(PortalDbContext db, PageAddress address, TimeProvider clock, IStringLocalizer<Texts> text) : PublicPage
{
    public ServiceView Service { get; private set; } = null!;

    public IEnumerable<SituationView> Situations => Office!.SituationsIn(Language).Where(journey => Service.Situations.HasFlag(journey.Situation));

    public override string JsonLd => OpenData.JsonLd.Graph(
        OpenData.JsonLd.GovernmentService(
            Title, Facts.FillPlain(Summary, text), Language, Service.Organization, address.Of(Translations[Language]), Service.Phones.Select(phone => phone.Value)),
        OpenData.JsonLd.Breadcrumbs(Crumbs, address.Of));

    public async Task<IActionResult> OnGetAsync(string office, string slug, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await OfficeView.FindAsync(db, office, Language, now, stop) is not { } found)
        {
            return NotFound();
        }

        if (await ServiceAsync(office, slug, now, stop) is not { } service)
        {
            return await NewSlugAsync(office, slug, stop) is { } moved ? RedirectPermanent(Links.Service(Language, office, moved)) : NotFound();
        }

        (Office, CurrentSection, Service) = (found, Section.Services, service);
        (Title, Summary, Freshness) = (service.Name, service.Summary, service.Freshness);
        Facts = await FactBook.LoadAsync(db, Language, now, service.Texts, stop);
        Crumbs = [new Crumb(found.Name, Links.Office(Language, office)), new Crumb(text["section:services"], Links.Section(Language, office, Section.Services))];
        Translations = service.Slugs.ToDictionary(other => other.Language, other => Links.Service(other.Language, office, other.Slug));
        Identity = new PageKey(PageKind.Service, service.Id, office);
        HttpContext.TagCachedResponse([CacheTags.Service(service.Id), .. service.Phones.Select(phone => CacheTags.Fact(phone.Key))]);

        return Page();
    }

    private async Task<ServiceView?> ServiceAsync(string office, string slug, DateTime now, CancellationToken stop)
    {
        var source = SourceView.OfCitation(db);
        var service = await db.ServiceTranslations
            .Where(t => t.Culture == Language && t.Slug == slug)
            .Where(t => t.Service.OfferedEverywhere || t.Service.Offices.Any(o => o.Slug == office))
            .Select(t => new
            {
                t.ServiceId, t.Name, t.Summary, t.Eligibility, t.WaitTime, t.Html, Organization = t.Service.Organization.Name, t.Service.Situations,
                t.Service.IsRemote, t.Service.IsFree, t.Service.Hours, t.Service.Languages,
                t.Service.ConfirmedOn, t.Service.ReviewMonths, ConfirmedBy = t.Service.ConfirmedBy!.Name,
                Documents = t.Documents.OrderBy(document => document.Order).Select(document => document.Document).ToList(),
                Phones = t.Service.Phones.Select(phone => new PhoneView(phone.Key, phone.Label, phone.Display, phone.Value, phone.IsWhatsApp)).ToList(),
                Costs = t.Service.Costs.OrderBy(cost => cost.Order).Select(cost => new ServiceCost(cost.Price.Key, cost.Price.Label)).ToList(),
                // A confidential address is not even read here.
                Places = t.Service.Locations.Select(place => new ServicePlace(
                    place.Location.IsConfidential, place.Location.IsConfidential ? null : place.Location.Address, place.Directions, place.Location.Accessibility)).ToList(),
                Slugs = t.Service.Translations.OrderBy(other => other.Culture).Select(other => new LanguageSlug(other.Culture, other.Slug)).ToList(),
                Sources = t.Service.Citations.AsQueryable().OrderBy(citation => citation.Order).Select(source).ToList(),
            })
            .SingleOrDefaultAsync(stop);

        return service is null ? null : new ServiceView(
            service.ServiceId, service.Name, service.Summary, service.Eligibility, service.Documents, service.WaitTime, service.Html,
            service.Organization.In(Language), service.Situations, service.IsRemote, service.IsFree, service.Costs, service.Hours, service.Languages,
            service.Phones, service.Places, service.Slugs, service.Sources,
            FreshnessView.Of(service.ConfirmedOn, service.ReviewMonths, service.ConfirmedBy, service.Sources, Language, now));
    }

    private Task<string?> NewSlugAsync(string office, string slug, CancellationToken stop) =>
        db.ServiceTranslations
            .Where(t => t.OldSlugs.Any(old => old.Culture == Language && old.Slug == slug))
            .Where(t => t.Service.OfferedEverywhere || t.Service.Offices.Any(o => o.Slug == office))
            .Select(t => t.Slug)
            .FirstOrDefaultAsync(stop)!;

    public sealed record ServiceView(
        int Id, string Name, string Summary, string Eligibility, IReadOnlyList<string> Documents, string? WaitTime, string Html, string Organization,
        Situation Situations, bool IsRemote, bool? IsFree, IReadOnlyList<ServiceCost> Costs, OpeningHours? Hours, string Languages,
        IReadOnlyList<PhoneView> Phones, IReadOnlyList<ServicePlace> Places, IReadOnlyList<LanguageSlug> Slugs, IReadOnlyList<SourceView> Sources,
        FreshnessView Freshness)
    {
        /// <summary>Everything that may name a fact by its token.</summary>
        public IEnumerable<string?> Texts =>
            [Html, Summary, Eligibility, WaitTime, .. Documents, .. Places.SelectMany(place => place.Directions.All.Values), .. Costs.Select(cost => $"{{{{price:{cost.PriceKey}}}}}")];
    }

    public sealed record ServiceCost(string PriceKey, LocalizedText Label);

    public sealed record ServicePlace(bool IsConfidential, string? Address, LocalizedText Directions, Accessibility Accessibility);
}
