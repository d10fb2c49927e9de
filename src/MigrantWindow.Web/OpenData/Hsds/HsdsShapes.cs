using System.Text.Json.Serialization;

namespace MigrantWindow.Web.OpenData.Hsds;

/// <summary>What the API says of itself.</summary>
public sealed record HsdsAbout(string Version, string Profile, string OpenapiUrl);

/// <summary>One page of a list.</summary>
public sealed record HsdsPage<T>(int TotalItems, int TotalPages, int PageNumber, int Size, bool FirstPage, bool LastPage, bool Empty, IReadOnlyList<T> Contents);

/// <summary>An HSDS organization; lists leave out what is below its own fields.</summary>
public sealed record HsdsOrganization(Guid Id, string Name, string Description)
{
    public string? AlternateName { get; init; }
    public string? Email { get; init; }
    public string? Website { get; init; }
    public IReadOnlyList<HsdsPhone>? Phones { get; init; }
    public IReadOnlyList<HsdsLocation>? Locations { get; init; }

    /// <summary>In full, or by their id and what a list says.</summary>
    public IReadOnlyList<HsdsService>? Services { get; init; }
}

/// <summary>An HSDS service.</summary>
public sealed record HsdsService(Guid Id, string Name, string Status)
{
    public Guid? OrganizationId { get; init; }
    public string? Description { get; init; }
    public string? Url { get; init; }
    public string? Email { get; init; }
    public string? FeesDescription { get; init; }
    public string? WaitTime { get; init; }
    public string? EligibilityDescription { get; init; }

    /// <summary>The day on which an institution last said that it is correct; left out: none has yet.</summary>
    public string? AssuredDate { get; init; }
    public string? Alert { get; init; }
    public required DateTime LastModified { get; init; }
    public HsdsOrganization? Organization { get; init; }
    public IReadOnlyList<HsdsPhone>? Phones { get; init; }
    public IReadOnlyList<HsdsSchedule>? Schedules { get; init; }
    public IReadOnlyList<HsdsServiceArea>? ServiceAreas { get; init; }
    public IReadOnlyList<HsdsServiceAtLocation>? ServiceAtLocations { get; init; }
    public IReadOnlyList<HsdsLanguage>? Languages { get; init; }
    public IReadOnlyList<HsdsCostOption>? CostOptions { get; init; }
    public IReadOnlyList<HsdsRequiredDocument>? RequiredDocuments { get; init; }
    public IReadOnlyList<HsdsAttribute>? Attributes { get; init; }

    /// <summary>Of HSDS 3.1: its page in each language.</summary>
    public IReadOnlyList<HsdsUrl>? AdditionalUrls { get; init; }
}

/// <summary>A service as <c>minimal=true</c> asks for it.</summary>
public sealed record HsdsModified(Guid Id, DateTime ModifiedDate);

/// <summary>An HSDS service at one of its places.</summary>
public sealed record HsdsServiceAtLocation(Guid Id, Guid ServiceId, Guid LocationId)
{
    public string? Description { get; init; }
    public IReadOnlyList<HsdsPhone>? Phones { get; init; }
    public IReadOnlyList<HsdsSchedule>? Schedules { get; init; }
    public HsdsLocation? Location { get; init; }
    public HsdsService? Service { get; init; }
}

/// <summary>An HSDS location.</summary>
public sealed record HsdsLocation(Guid Id, string LocationType)
{
    public string? Url { get; init; }
    public Guid? OrganizationId { get; init; }
    public string? Name { get; init; }
    public string? Description { get; init; }
    public string? Transportation { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public IReadOnlyList<HsdsLanguage>? Languages { get; init; }
    public IReadOnlyList<HsdsAddress>? Addresses { get; init; }
    public IReadOnlyList<HsdsAccessibility>? Accessibility { get; init; }
    public IReadOnlyList<HsdsPhone>? Phones { get; init; }
    public IReadOnlyList<HsdsSchedule>? Schedules { get; init; }
}

/// <summary>An HSDS address. What is not known of it is empty, for HSDS asks for each part.</summary>
public sealed record HsdsAddress(
    Guid Id, Guid LocationId, [property: JsonPropertyName("address_1")] string Address1, string City, string? Region, string StateProvince, string PostalCode, string Country,
    string AddressType);

/// <summary>An HSDS phone, as it is dialled.</summary>
public sealed record HsdsPhone(Guid Id, string Number, string Type, string? Description)
{
    public Guid? ServiceId { get; init; }
    public Guid? LocationId { get; init; }
    public Guid? OrganizationId { get; init; }
}

/// <summary>An HSDS schedule: days of the week by <c>byday</c>, or one date by <c>valid_from</c> and <c>valid_to</c>. Without hours it is closed.</summary>
public sealed record HsdsSchedule(Guid Id)
{
    public Guid? ServiceId { get; init; }
    public Guid? LocationId { get; init; }
    public string? ValidFrom { get; init; }
    public string? ValidTo { get; init; }

    /// <summary>Hours from UTC.</summary>
    public double? Timezone { get; init; }
    public string? Wkst { get; init; }
    public string? Freq { get; init; }
    public string? Byday { get; init; }
    public string? Description { get; init; }
    public string? OpensAt { get; init; }
    public string? ClosesAt { get; init; }
    public string? Notes { get; init; }
}

/// <summary>An HSDS service area.</summary>
public sealed record HsdsServiceArea(Guid Id, Guid ServiceId, string Name);

/// <summary>An HSDS language.</summary>
public sealed record HsdsLanguage(Guid Id, string Name, string Code)
{
    public Guid? ServiceId { get; init; }
    public Guid? LocationId { get; init; }
}

/// <summary>An HSDS cost option, in US dollars.</summary>
public sealed record HsdsCostOption(Guid Id, Guid ServiceId, string Option, string Currency, decimal Amount, string AmountDescription);

/// <summary>An HSDS required document.</summary>
public sealed record HsdsRequiredDocument(Guid Id, Guid ServiceId, string Document);

/// <summary>An HSDS accessibility.</summary>
public sealed record HsdsAccessibility(Guid Id, Guid LocationId, string Description, string Details);

/// <summary>An HSDS attribute: a taxonomy term that a service has. <paramref name="Label"/> is of HSDS 3.1.</summary>
public sealed record HsdsAttribute(Guid Id, Guid LinkId, Guid TaxonomyTermId, string LinkType, string LinkEntity, string Label, HsdsTaxonomyTerm TaxonomyTerm);

/// <summary>The <c>url</c> of HSDS 3.1.</summary>
public sealed record HsdsUrl(Guid Id, string Label, string Url);

/// <summary>An HSDS taxonomy.</summary>
public sealed record HsdsTaxonomy(Guid Id, string Name, string Description, string? Uri, string Version);

/// <summary>An HSDS taxonomy term.</summary>
public sealed record HsdsTaxonomyTerm(Guid Id, string Code, string Name, string Description, string Taxonomy, string Language, Guid TaxonomyId)
{
    public HsdsTaxonomy? TaxonomyDetail { get; init; }
}
