using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Caching;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Services;

public sealed class ListServicesModel(
    PortalDbContext db, PortalLanguages languages, PageAddress address, TimeProvider clock, IStringLocalizer<Texts> text) : PublicPage
{
    public IReadOnlyList<ServiceLine> Services { get; private set; } = [];

    public override string JsonLd => OpenData.JsonLd.Graph(OpenData.JsonLd.Breadcrumbs(Crumbs, address.Of));

    public async Task<IActionResult> OnGetAsync(string office, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await OfficeView.FindAsync(db, office, Language, now, stop) is not { } found)
        {
            return NotFound();
        }

        (Office, CurrentSection) = (found, Section.Services);
        Services = await ServicesAsync(office, now, stop);
        Facts = await FactBook.LoadAsync(db, Language, now, Services.Select(service => service.Summary), stop);
        (Title, Summary) = (text["section:services"], text["about:services"]);
        Crumbs = [new Crumb(found.Name, Links.Office(Language, office))];
        Translations = languages.All.ToDictionary(language => language.Code, language => Links.Section(language.Code, office, Section.Services));
        Identity = new PageKey(PageKind.Section, (int)Section.Services, office);
        HttpContext.TagCachedResponse([CacheTags.Services, .. Services.SelectMany(service => service.Phones).Select(phone => CacheTags.Fact(phone.Key))]);

        return Page();
    }

    private async Task<IReadOnlyList<ServiceLine>> ServicesAsync(string office, DateTime now, CancellationToken stop)
    {
        var services = await db.ServiceTranslations
            .Where(t => t.Culture == Language)
            .Where(t => t.Service.OfferedEverywhere || t.Service.Offices.Any(o => o.Slug == office))
            .OrderBy(t => t.Service.Order)
            .Select(t => new
            {
                t.Slug, t.Name, t.Summary, Organization = t.Service.Organization.Name, Phones = t.Service.Phones.Select(phone => new ServicePhone(phone.Key, phone.Display)).ToList(), t.Service.IsRemote, t.Service.IsFree, t.Service.Hours,
                t.Service.ConfirmedOn, t.Service.ReviewMonths, ConfirmedBy = t.Service.ConfirmedBy!.Name,
            })
            .ToListAsync(stop);

        return [.. services.Select(service => new ServiceLine(
            service.Slug, service.Name, service.Summary, service.Organization.In(Language), service.Phones, service.IsRemote, service.IsFree, service.Hours,
            FreshnessView.Of(service.ConfirmedOn, service.ReviewMonths, service.ConfirmedBy, [], Language, now)))];
    }

    public sealed record ServiceLine(
        string Slug, string Name, string Summary, string Organization, IReadOnlyList<ServicePhone> Phones, bool IsRemote, bool? IsFree, OpeningHours? Hours,
        FreshnessView Freshness);

    public sealed record ServicePhone(string Key, string Display);
}
