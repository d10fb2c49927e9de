using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Services;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Tests.Offices;

namespace MigrantWindow.Domain.Tests.Services;

public sealed class ServiceTests
{
    private static readonly DateTime Now = Words.Utc(2026, 3, 2, 15);

    [Fact]
    public void Of_a_new_service_neither_cost_nor_hours_are_claimed_and_every_office_offers_it()
    {
        var service = NewService();

        Assert.Equal((null, null, true, false), (service.IsFree, service.Hours, service.OfferedEverywhere, service.IsRemote));
    }

    [Fact]
    public void A_second_text_in_a_language_is_refused_and_the_first_stays()
    {
        var service = NewService();
        service.Translate("es", new Slug("dui"), Text(), Now);

        var refusal = Assert.Throws<DomainException>(() => service.Translate("es", new Slug("otro-dui"), Text(), Now));

        Assert.Contains(service.Key, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(["dui"], service.Translations.Select(translation => translation.Slug));
    }

    [Fact]
    public void Its_text_is_published_at_once_with_the_papers_in_their_order()
    {
        var translation = NewService().Translate("es", new Slug("dui"), Text("A paper", "A photo"), Now);

        Assert.Equal((Now, "Name", "Who"), (translation.PublishedOn, translation.Name, translation.Eligibility));
        Assert.Equal([("A paper", 0), ("A photo", 1)], translation.Documents.Select(document => (document.Document, document.Order)));
    }

    [Fact]
    public void Renaming_keeps_the_old_slug_and_renaming_back_removes_it()
    {
        var translation = NewService().Translate("es", new Slug("first"), Text(), Now);

        translation.Rename(new Slug("second"));
        Assert.Equal(("second", "first"), (translation.Slug, translation.OldSlugs.Single().Slug));

        translation.Rename(new Slug("first"));
        Assert.Equal(("first", "second"), (translation.Slug, translation.OldSlugs.Single().Slug));
    }

    [Fact]
    public void Phones_and_prices_are_replaced_as_a_whole_and_prices_keep_their_order()
    {
        var service = NewService();
        service.Reach(null, false, [Fact("old", FactKind.Phone)]);
        service.Costing(true, []);

        service.Reach(OpeningHours.Always, true, [Fact("new", FactKind.Phone)]);
        service.Costing(false, [Fact("first", FactKind.Price), Fact("again", FactKind.Price)]);

        Assert.Equal((OpeningHours.Always, true, false), (service.Hours, service.IsRemote, service.IsFree));
        Assert.Equal(["new"], service.Phones.Select(phone => phone.Key));
        Assert.Equal([("first", 0), ("again", 1)], service.Costs.Select(cost => (cost.Price.Key, cost.Order)));
    }

    [Fact]
    public void It_is_given_at_a_place_with_the_way_there()
    {
        var service = NewService();
        var shelter = new Location("shelter", Words.In3("Shelter"), isConfidential: true, address: null, coordinates: null);

        service.GiveAt(shelter, Words.In3("Ask at the Window"));

        var place = Assert.Single(service.Locations);
        Assert.True(place.Location.IsConfidential);
        Assert.Equal("Ask at the Window (en)", place.Directions.In("en"));
    }

    [Fact]
    public void It_is_offered_everywhere_until_offices_are_named_and_again_when_none_is()
    {
        var service = NewService();

        service.OfferOnlyAt([OfficeTests.NewOffice()]);
        Assert.False(service.OfferedEverywhere);

        service.OfferOnlyAt([]);
        Assert.True(service.OfferedEverywhere);
    }

    private static Service NewService() => new("dui", Words.Institution(), 1, 3);

    private static ServiceText Text(params string[] documents) => new("Name", "Summary", "Who", documents, null, "Body", "<p>Body</p>");

    private static Fact Fact(string key, FactKind kind) => new(key, kind, "911", null, Words.In3("Fact"), Words.Institution(), 3);
}
