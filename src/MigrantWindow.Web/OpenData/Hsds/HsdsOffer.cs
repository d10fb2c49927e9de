using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Offices;

namespace MigrantWindow.Web.OpenData.Hsds;

/// <summary>What HSDS calls a service, in one language: a service of the directory, or what a Window itself is there for.</summary>
public sealed record HsdsOffer(string Key, string Name, string Description, string Url, HsdsGiver? Giver, DateTime LastModified)
{
    public Guid Id { get; } = HsdsId.Of("service", Key);
    public string Status { get; init; } = "active";
    public string? Email { get; init; }
    public string? Fees { get; init; }
    public string? WaitTime { get; init; }
    public string? Eligibility { get; init; }
    public string? Alert { get; init; }
    public DateTime? AssuredOn { get; init; }
    public Situation Situations { get; init; }
    public IReadOnlyList<HsdsPhone> Phones { get; init; } = [];
    public IReadOnlyList<HsdsSchedule> Schedules { get; init; } = [];
    public IReadOnlyList<string> Areas { get; init; } = [];
    public IReadOnlyList<(string Code, string Name)> Languages { get; init; } = [];
    public IReadOnlyList<HsdsCostOption> Costs { get; init; } = [];
    public IReadOnlyList<string> Documents { get; init; } = [];
    public IReadOnlyList<HsdsAttribute> Attributes { get; init; } = [];
    public IReadOnlyList<(string Label, string Url)> Pages { get; init; } = [];

    /// <summary>None of them is confidential.</summary>
    public IReadOnlyList<HsdsPlace> Places { get; init; } = [];

    /// <summary>As lists have it.</summary>
    public HsdsService Brief() => new(Id, Name, Status)
    {
        OrganizationId = Giver?.Id,
        Description = Description,
        Url = Url,
        Email = Email,
        FeesDescription = Fees,
        WaitTime = WaitTime,
        EligibilityDescription = Eligibility,
        AssuredDate = AssuredOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Alert = Alert,
        LastModified = LastModified,
        Organization = Giver?.Brief(),
    };

    public HsdsService InFull() => Alone() with { ServiceAtLocations = [.. Places.Select(place => place.Shape(this, withLocation: true))] };

    /// <summary>With all that belongs to it but its places.</summary>
    public HsdsService Alone() => Brief() with
    {
        Phones = Phones,
        Schedules = Schedules,
        ServiceAreas = [.. Areas.Select(area => new HsdsServiceArea(HsdsId.Of("service_area", Key, area), Id, area))],
        Languages = [.. Languages.Select(language => new HsdsLanguage(HsdsId.Of("language", "service", Key, language.Code), language.Name, language.Code) { ServiceId = Id })],
        CostOptions = Costs,
        RequiredDocuments = [.. Documents.Select((document, place) => new HsdsRequiredDocument(HsdsId.Of("required_document", Key, $"{place}"), Id, document))],
        Attributes = Attributes,
        AdditionalUrls = [.. Pages.Select(page => new HsdsUrl(HsdsId.Of("url", Key, page.Label), page.Label, page.Url))],
    };

    public HsdsServiceAtLocation AtPlace(HsdsPlace place, bool full) => full
        ? place.Shape(this, withLocation: true) with { Phones = [], Schedules = [], Service = Alone() }
        : place.Shape(this, withLocation: false) with { Location = place.Brief(), Service = Brief() };

    public bool Matches(HsdsQuery query) =>
        HsdsDirectory.Says(query.Search, Name, Description, Eligibility, Giver?.Name)
        && (query.OrganizationId is not { } organization || Giver?.Id == organization)
        && (query.TaxonomyTermId is not { } term || Attributes.Any(attribute => attribute.TaxonomyTermId == term))
        && (query.TaxonomyId is not { } taxonomy || Attributes.Any(attribute => attribute.TaxonomyTerm.TaxonomyId == taxonomy))
        && (query.ModifiedAfter is not { } after || LastModified >= after);
}

/// <summary>A public place where something is given.</summary>
public sealed record HsdsPlace(string Key, string Name, string? Directions, string? Address, string City, string? Region, string StateProvince, string Country)
{
    public Guid Id { get; } = HsdsId.Of("location", Key);
    public string? Description { get; init; }
    public GeoPoint? Coordinates { get; init; }
    public IReadOnlyList<(string Name, string Answer)> Accessibility { get; init; } = [];
    public IReadOnlyList<HsdsPhone> Phones { get; init; } = [];
    public IReadOnlyList<HsdsSchedule> Schedules { get; init; } = [];
    public IReadOnlyList<(string Code, string Name)> Languages { get; init; } = [];

    public Guid IdWith(HsdsOffer offer) => HsdsId.Of("service_at_location", offer.Key, Key);

    public HsdsServiceAtLocation Shape(HsdsOffer offer, bool withLocation) => new(IdWith(offer), offer.Id, Id)
    {
        Description = Directions,
        Location = withLocation ? InFull() : null,
    };

    public HsdsLocation Brief() => new(Id, "physical")
    {
        Name = Name,
        Description = Description,
        Transportation = Directions,
        Latitude = Coordinates?.Latitude,
        Longitude = Coordinates?.Longitude,
    };

    public HsdsLocation InFull() => Brief() with
    {
        Languages = [.. Languages.Select(language => new HsdsLanguage(HsdsId.Of("language", "location", Key, language.Code), language.Name, language.Code) { LocationId = Id })],
        Addresses = Address is null && City.Length == 0 ? [] : [new HsdsAddress(HsdsId.Of("address", Key), Id, Address ?? "", City, Region, StateProvince, "", Country, "physical")],
        Accessibility = [.. Accessibility.Select(answer => new HsdsAccessibility(HsdsId.Of("accessibility", Key, answer.Name), Id, answer.Name, answer.Answer))],
        Phones = Phones,
        Schedules = Schedules,
    };
}

/// <summary>What HSDS calls an organization: an institution in one language.</summary>
public sealed record HsdsGiver(string Key, string Name, string? Acronym, string Role, string? Website, string? Email)
{
    public Guid Id { get; } = HsdsId.Of("organization", Key);
    public IReadOnlyList<HsdsPhone> Phones { get; init; } = [];

    public HsdsOrganization Brief() => new(Id, Name, Role) { AlternateName = Acronym, Website = Website, Email = Email };
}
