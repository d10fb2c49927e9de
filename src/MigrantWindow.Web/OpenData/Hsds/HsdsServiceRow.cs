using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.OpenData.Hsds;

/// <summary>A published service in one language, or in Spanish where it is not translated.</summary>
internal sealed record HsdsServiceRow
{
    private const string TimeZone = "America/El_Salvador";

    public required int Id { get; init; }
    public required string Key { get; init; }
    public required string Name { get; init; }
    public required string Summary { get; init; }
    public required string Eligibility { get; init; }
    public required string? WaitTime { get; init; }
    public required string Body { get; init; }
    public required DateTime? PublishedOn { get; init; }
    public required int OrganizationId { get; init; }
    public required string Organization { get; init; }
    public required Situation Situations { get; init; }
    public required bool IsRemote { get; init; }
    public required bool? IsFree { get; init; }
    public required OpeningHours? Hours { get; init; }
    public required string Languages { get; init; }
    public required DateTime? ConfirmedOn { get; init; }
    public required string? Office { get; init; }
    public required IReadOnlyList<LocalizedText> Areas { get; init; }
    public required IReadOnlyList<string> Documents { get; init; }
    public required IReadOnlyList<HsdsFactRow> Phones { get; init; }
    public required IReadOnlyList<HsdsFactRow> Prices { get; init; }
    public required IReadOnlyList<HsdsPlaceRow> Places { get; init; }
    public required IReadOnlyList<LanguageSlug> Slugs { get; init; }

    public IEnumerable<string?> Texts => [Summary, Eligibility, WaitTime, Body, .. Documents, .. Places.SelectMany(place => place.Directions.All.Values)];

    /// <param name="office">Only what it offers; nothing: everything.</param>
    public static Task<List<HsdsServiceRow>> LoadAsync(PortalDbContext db, string language, CancellationToken stop, string? office = null) => db.ServiceTranslations
        .Where(t => office == null || t.Service.OfferedEverywhere || t.Service.Offices.Any(other => other.Slug == office))
        .Where(t => t.Culture == language || (t.Culture == Language.Source && !t.Service.Translations.Any(other => other.Culture == language)))
        .OrderBy(t => t.Service.Order).ThenBy(t => t.ServiceId)
        .Select(t => new HsdsServiceRow
        {
            Id = t.ServiceId, Key = t.Service.Key, Name = t.Name, Summary = t.Summary, Eligibility = t.Eligibility, WaitTime = t.WaitTime, Body = t.Body, PublishedOn = t.PublishedOn,
            OrganizationId = t.Service.OrganizationId, Organization = t.Service.Organization.Key, Situations = t.Service.Situations, IsRemote = t.Service.IsRemote, IsFree = t.Service.IsFree,
            Hours = t.Service.Hours, Languages = t.Service.Languages, ConfirmedOn = t.Service.ConfirmedOn,
            Office = t.Service.OfferedEverywhere
                ? db.Offices.Where(office => office.Status != OfficeStatus.Closed).OrderBy(office => office.Order).Select(office => office.Slug).FirstOrDefault()
                : t.Service.Offices.OrderBy(office => office.Order).Select(office => office.Slug).FirstOrDefault(),
            Areas = t.Service.Offices.OrderBy(office => office.Order).Select(office => office.Name).ToList(),
            Documents = t.Documents.OrderBy(document => document.Order).Select(document => document.Document).ToList(),
            Phones = t.Service.Phones.Select(phone => new HsdsFactRow(phone.Id, phone.Key, phone.Value, phone.Label, phone.Note, phone.IsWhatsApp)).ToList(),
            Prices = t.Service.Costs.OrderBy(cost => cost.Order).Select(cost => new HsdsFactRow(cost.Price.Id, cost.Price.Key, cost.Price.Value, cost.Price.Label, cost.Price.Note, false)).ToList(),
            // What is confidential is not even read here.
            Places = t.Service.Locations.Where(place => !place.Location.IsConfidential).OrderBy(place => place.Id)
                .Select(place => new HsdsPlaceRow(place.Location.Key, place.Location.Name, place.Directions, place.Location.Address, place.Location.Coordinates, place.Location.Accessibility)).ToList(),
            Slugs = t.Service.Translations.OrderBy(other => other.Culture).Select(other => new LanguageSlug(other.Culture, other.Slug)).ToList(),
        })
        .AsSplitQuery().ToListAsync(stop);

    public HsdsOffer ToOffer(HsdsWords words, IReadOnlyDictionary<string, HsdsGiver> givers, Func<string, Situation, IReadOnlyList<HsdsAttribute>> terms)
    {
        var id = HsdsId.Of("service", Key);
        return new HsdsOffer(Key, Name, words.Told(Summary, Body), Page(words, SlugIn(words.Language)), givers.GetValueOrDefault(Organization), ChangedOn(words.Changes))
        {
            Eligibility = words.Plain(Eligibility),
            WaitTime = WaitTime is null ? null : words.Plain(WaitTime),
            Fees = IsFree switch { true => words.Amount(0), null => words.T["not known"], _ => string.Join("; ", Prices.Select(price => $"{words.In(price.Label)}: {words.Amount(AmountOf(price))}")) },
            AssuredOn = ConfirmedOn,
            Situations = Situations,
            Attributes = terms(Key, Situations),
            Phones = [.. Phones.Select(phone => phone.ToPhone(words, "service", Key) with { ServiceId = id })],
            Schedules = [.. HsdsSchedules.OfWeek($"service/{Key}", Hours, words.OffsetOf(TimeZone), words.T["by appointment"]).Select(schedule => schedule with { ServiceId = id })],
            Areas = [.. Areas.Select(area => area.In(words.Language))],
            Languages = HsdsWords.Spoken(Languages),
            Costs = IsFree == true
                ? [new HsdsCostOption(HsdsId.Of("cost_option", Key, "free"), id, words.Amount(0), "USD", 0, words.Amount(0))]
                : [.. Prices.Select(price => new HsdsCostOption(HsdsId.Of("cost_option", Key, price.Key), id, words.In(price.Label) ?? "", "USD", AmountOf(price), words.Amount(AmountOf(price))))],
            Documents = [.. Documents.Select(words.Plain)],
            Pages = [.. Slugs.Select(other => (other.Language, Page(words, other)))],
            Places = IsRemote ? [] : [.. Places.Select(place => place.ToPlace(words))],
        };
    }

    /// <summary>When it, its organization or one of its numbers and prices was changed or confirmed last.</summary>
    public DateTime ChangedOn(HsdsChanges changes) => changes.Of(
        [(ProposalSubject.Service, Id), (ProposalSubject.Institution, OrganizationId), .. Phones.Concat(Prices).Select(fact => (ProposalSubject.Fact, fact.Id))], PublishedOn, ConfirmedOn);

    /// <summary>The language its words really are in.</summary>
    public string LanguageFor(string language) => SlugIn(language).Language;

    public string PathIn(string language, string office) => Links.Service(LanguageFor(language), office, SlugIn(language).Slug);

    private LanguageSlug SlugIn(string language) => Slugs.FirstOrDefault(slug => slug.Language == language) ?? Slugs.First(slug => slug.Language == Language.Source);

    private string Page(HsdsWords words, LanguageSlug slug) => words.Address.Of(Office is null ? Links.Home(slug.Language) : Links.Service(slug.Language, Office, slug.Slug));

    private static decimal AmountOf(HsdsFactRow price) => decimal.Parse(price.Value, CultureInfo.InvariantCulture);
}

/// <summary>A place that may be told.</summary>
internal sealed record HsdsPlaceRow(string Key, LocalizedText Name, LocalizedText Directions, string? Address, GeoPoint? Coordinates, Accessibility Accessibility)
{
    public HsdsPlace ToPlace(HsdsWords words) => new($"service/{Key}", Name.In(words.Language), words.In(Directions), Address, "", null, "", "SV")
    {
        Coordinates = Coordinates,
        Accessibility = words.Told(Accessibility),
    };
}
