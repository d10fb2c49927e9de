using System.Globalization;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.OpenData.Hsds;

/// <summary>The service directory in one language, read as a whole: it has some dozens of entries, and the output cache keeps the answers.</summary>
public sealed class HsdsDirectory(PortalDbContext db, PageAddress address, IStringLocalizer<Texts> text, PortalLanguages languages, TimeProvider clock)
{
    private static readonly (Situation Situation, string Code)[] Situations =
        [(Situation.JustReturned, "just-returned"), (Situation.ThinkingOfMigrating, "thinking-of-migrating"), (Situation.WantToReturn, "want-to-return"), (Situation.NeedHelp, "need-help")];

    private IReadOnlyDictionary<string, IReadOnlyList<HsdsPlace>> _windows = new Dictionary<string, IReadOnlyList<HsdsPlace>>();

    public IReadOnlyList<HsdsOffer> Services { get; private set; } = [];
    public IReadOnlyList<HsdsGiver> Organizations { get; private set; } = [];
    public IReadOnlyList<HsdsTaxonomy> Taxonomies { get; private set; } = [];
    public IReadOnlyList<HsdsTaxonomyTerm> Terms { get; private set; } = [];

    /// <summary>Each service at each of its places.</summary>
    public IEnumerable<(HsdsOffer Offer, HsdsPlace Place)> Places => Services.SelectMany(offer => offer.Places.Select(place => (offer, place)));

    public async Task LoadAsync(string language, CancellationToken stop)
    {
        (Taxonomies, Terms) = Taxonomy(language);
        var now = clock.GetUtcNow().UtcDateTime;
        var (services, offices) = (await HsdsServiceRow.LoadAsync(db, language, stop), await HsdsOfficeRow.LoadAsync(db, now, stop));
        var facts = await FactBook.LoadAsync(db, language, now, [.. services.SelectMany(service => service.Texts), .. offices.SelectMany(office => office.Texts(language))], stop);
        var words = new HsdsWords(language, [.. languages.All.Select(other => other.Code)], facts, text, address, await HsdsChanges.LoadAsync(db, stop), now);
        var givers = await HsdsGiverRow.LoadAsync(db, words, stop);

        Organizations = [.. givers.Values];
        Services = [.. offices.Select(office => office.ToOffer(words, givers)), .. services.Select(service => service.ToOffer(words, givers, TermsOf))];
        _windows = offices.SelectMany(office => office.Partners.Select(partner => (partner, Place: office.ToPlace(words)))).GroupBy(pair => pair.partner)
            .ToDictionary(group => group.Key, IReadOnlyList<HsdsPlace> (group) => [.. group.Select(pair => pair.Place)]);
    }

    public HsdsOrganization Shape(HsdsGiver giver, HsdsQuery query) => query.Full || query.FullService ? InFull(giver, query.FullService) : giver.Brief();

    /// <param name="fullService">Whether its services are told in full, too.</param>
    public HsdsOrganization InFull(HsdsGiver giver, bool fullService) => giver.Brief() with
    {
        Phones = giver.Phones,
        Locations = [.. _windows.GetValueOrDefault(giver.Key, []).Select(place => place.InFull())],
        Services = [.. Services.Where(offer => offer.Giver?.Id == giver.Id).Select(offer => (fullService ? offer.InFull() : offer.Brief()) with { Organization = null })],
    };

    /// <summary>Whether one of the texts holds every word of the search, whatever its case and accents.</summary>
    public static bool Says(string? search, params ReadOnlySpan<string?> texts)
    {
        if (string.IsNullOrEmpty(search))
        {
            return true;
        }

        var all = string.Join('\n', texts);
        return search.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word =>
            CultureInfo.InvariantCulture.CompareInfo.IndexOf(all, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);
    }

    /// <summary>The terms have no parents and no children.</summary>
    public static bool Fits(HsdsTaxonomyTerm term, HsdsQuery query) =>
        Says(query.Search, term.Name, term.Description) && (query.TaxonomyId is not { } taxonomy || term.TaxonomyId == taxonomy) && query.ParentId is null;

    private IReadOnlyList<HsdsAttribute> TermsOf(string service, Situation situations) =>
    [
        .. Situations.Where(situation => situations.HasFlag(situation.Situation)).Select(situation => Terms.Single(term => term.Code == situation.Code)).Select(term => new HsdsAttribute(
            HsdsId.Of("attribute", service, term.Code), HsdsId.Of("service", service), term.Id, "taxonomy_term", "service", term.Name, term with { TaxonomyDetail = null })),
    ];

    private (IReadOnlyList<HsdsTaxonomy> Taxonomies, IReadOnlyList<HsdsTaxonomyTerm> Terms) Taxonomy(string language)
    {
        var situations = new HsdsTaxonomy(HsdsId.Of("taxonomy", "situations"), text["What is your situation?"], text["What brings somebody to a service of this directory."], address.Of(Links.Home(language)), "1");
        HsdsTaxonomyTerm Term(string code, string name) =>
            new(HsdsId.Of("taxonomy_term", "situations", code), code, name, name, situations.Name, language, situations.Id) { TaxonomyDetail = situations };

        return ([situations],
        [
            Term("just-returned", text["I have just returned"]), Term("thinking-of-migrating", text["I am thinking of migrating"]),
            Term("want-to-return", text["I want to return"]), Term("need-help", text["I need help now"]),
        ]);
    }
}
