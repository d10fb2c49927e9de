using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Services;

/// <summary>What an institution does for people, in the terms of Open Referral HSDS 3.0.</summary>
public sealed class Service : Confirmable
{
    public const int KeyMaxLength = 80;

    private readonly List<ServiceTranslation> _translations = [];
    private readonly List<Office> _offices = [];
    private readonly List<Fact> _phones = [];
    private readonly List<CostOption> _costs = [];
    private readonly List<ServiceAtLocation> _locations = [];

    private Service() { }

    public Service(string key, Institution organization, int order, int reviewMonths) =>
        (Key, Organization, Order, ReviewMonths) = (new Slug(key).Value, organization, order, reviewMonths);

    public int Id { get; private set; }
    public string Key { get; private set; } = "";
    public int OrganizationId { get; private set; }
    public Institution Organization { get; private set; } = null!;
    public Situation Situations { get; private set; }
    public int Order { get; private set; }

    /// <summary>Given by phone or online: there is nowhere to go.</summary>
    public bool IsRemote { get; private set; }

    /// <summary>Nothing: not known.</summary>
    public OpeningHours? Hours { get; private set; }

    /// <summary>True: free. False: see <see cref="Costs"/>. Nothing: not known.</summary>
    public bool? IsFree { get; private set; }

    /// <summary>BCP 47 tags, separated by spaces.</summary>
    public string Languages { get; private set; } = Language.Source;

    public bool OfferedEverywhere { get; private set; } = true;
    public IReadOnlyList<Office> Offices => _offices;
    public IReadOnlyList<ServiceTranslation> Translations => _translations;
    public IReadOnlyList<Fact> Phones => _phones;
    public IReadOnlyList<CostOption> Costs => _costs;
    public IReadOnlyList<ServiceAtLocation> Locations => _locations;

    public void IsFor(Situation situations) => Situations = situations;

    public void OfferOnlyAt(IEnumerable<Office> offices)
    {
        _offices.Clear();
        _offices.AddRange(offices);
        OfferedEverywhere = _offices.Count == 0;
    }

    public void Reach(OpeningHours? hours, bool isRemote, IEnumerable<Fact> phones)
    {
        (Hours, IsRemote) = (hours, isRemote);
        _phones.Clear();
        _phones.AddRange(phones);
    }

    public void Costing(bool? isFree, IEnumerable<Fact> prices)
    {
        IsFree = isFree;
        _costs.Clear();
        _costs.AddRange(prices.Select((price, place) => new CostOption(price, place)));
    }

    public void GiveAt(Location location, LocalizedText directions) => _locations.Add(new ServiceAtLocation(location, directions));

    /// <summary>BCP 47 tags of the languages it is given in, and how long a confirmation holds.</summary>
    public void Promise(string languages, int reviewMonths) => (Languages, ReviewMonths) = (languages, reviewMonths);

    /// <summary>The words readers see in one language; a language without words so far begins to have them.</summary>
    public void Write(string culture, Slug slug, ServiceText text, DateTime now)
    {
        if (_translations.Find(t => t.Culture == culture) is not { } translation)
        {
            Translate(culture, slug, text, now);
            return;
        }

        translation.Rename(slug);
        translation.Rewrite(text, now);
    }

    public ServiceTranslation Translate(string culture, Slug slug, ServiceText text, DateTime now)
    {
        if (_translations.Any(t => t.Culture == culture))
        {
            throw new DomainException("The service “{0}” already has a text in {1}.", Key, culture);
        }

        var translation = new ServiceTranslation(culture, slug, text, now);
        _translations.Add(translation);
        return translation;
    }
}
