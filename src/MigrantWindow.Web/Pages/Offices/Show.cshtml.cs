using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Caching;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Offices;

public sealed class ShowOfficeModel(PortalDbContext db, PortalLanguages languages, PageAddress address, TimeProvider clock) : PublicPage
{
    public OfficeDetails Details { get; private set; } = null!;

    public override string JsonLd => OpenData.JsonLd.Graph(OpenData.JsonLd.GovernmentOffice(
        Title, Summary, address.Of(Links.Office(Language, Office!.Slug)), Details.Address, Office.Municipality, Office.Department, Office.Country,
        Details.Coordinates, Details.Hours));

    public override IReadOnlyList<string> Feeds => [Links.AlertFeed(Language, Office!.Slug), Links.ChangeFeed(Language, Office.Slug)];

    public async Task<IActionResult> OnGetAsync(string office, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await OfficeView.FindAsync(db, office, Language, now, stop) is not { } found)
        {
            return NotFound();
        }

        Office = found;
        Details = await DetailsAsync(office, now, stop);
        Facts = await FactBook.LoadAsync(db, Language, now, [Details.Html], stop);
        (Title, Summary, Freshness) = (found.Name, found.Summary, Details.Freshness);
        Translations = languages.All.ToDictionary(language => language.Code, language => Links.Office(language.Code, office));
        Identity = new PageKey(PageKind.Office, Office: office);
        HttpContext.TagCachedResponse(Details.Phones.Select(phone => CacheTags.Fact(phone.Key)));

        return Page();
    }

    private async Task<OfficeDetails> DetailsAsync(string slug, DateTime now, CancellationToken stop)
    {
        var source = SourceView.OfCitation(db);
        var since = now.AddYears(-1);
        var repaired = db.RepairTasks.Where(task => task.DaysToFix != null && task.EndedOn > since && !task.IsConfidential); // or the office could tell that somebody complained
        var office = await db.Offices
            .Where(o => o.Slug == slug)
            .Select(o => new
            {
                o.Id, Repaired = repaired.Where(task => task.OfficeId == o.Id).Sum(task => task.Reports),
                // The median: the first number of days within which half were repaired.
                RepairDays = repaired.Where(task => task.OfficeId == o.Id
                    && repaired.Count(other => other.OfficeId == o.Id && other.DaysToFix <= task.DaysToFix) * 2 >= repaired.Count(other => other.OfficeId == o.Id)).Min(task => task.DaysToFix),
                o.Directions, o.Html, o.District, o.Address, o.Email, o.Coordinates, o.Hours, o.Languages, o.Accessibility, o.Opened, o.Status,
                o.ConfirmedOn, o.ReviewMonths, ConfirmedBy = o.ConfirmedBy!.Name,
                Partners = o.Partners.Select(partner => partner.Name).ToList(),
                Phones = o.Phones.Select(phone => new PhoneView(phone.Key, phone.Label, phone.Display, phone.Value, phone.IsWhatsApp)).ToList(),
                Sources = o.Citations.AsQueryable().OrderBy(citation => citation.Order).Select(source).ToList(),
            })
            .SingleAsync(stop);

        HttpContext.TagCachedResponse(CacheTags.Repairs(office.Id));
        return new OfficeDetails(
            office.Repaired, Math.Max(1, office.RepairDays ?? 0), office.Directions.In(Language), office.Html.In(Language), office.District, office.Address, office.Email, office.Coordinates,
            office.Hours, office.Languages, office.Accessibility, office.Opened, office.Status,
            [.. office.Partners.Select(partner => partner.In(Language)).Distinct()], office.Phones, office.Sources,
            FreshnessView.Of(office.ConfirmedOn, office.ReviewMonths, office.ConfirmedBy, office.Sources, Language, now));
    }

    /// <param name="Repaired">Reports of readers that were repaired within a year.</param>
    /// <param name="RepairDays">Within how many days half of them were.</param>
    public sealed record OfficeDetails(
        int Repaired, int RepairDays, string Directions, string Html, string District, string? Address, string? Email, GeoPoint? Coordinates, OpeningHours? Hours,
        string Languages, Accessibility Accessibility, PartialDate? Opened, OfficeStatus Status, IReadOnlyList<string> Partners,
        IReadOnlyList<PhoneView> Phones, IReadOnlyList<SourceView> Sources, FreshnessView Freshness);
}
