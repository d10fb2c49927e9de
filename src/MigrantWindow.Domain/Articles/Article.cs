using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Articles;

/// <summary>One subject, written once in each language.</summary>
public sealed class Article : Confirmable
{
    public const int KeyMaxLength = 80;

    private readonly List<ArticleTranslation> _translations = [];
    private readonly List<Office> _offices = [];

    private Article() { }

    public Article(string key, Section section, Institution owner, int order, int reviewMonths) =>
        (Key, Section, Owner, Order, ReviewMonths) = (new Slug(key).Value, section, owner, order, reviewMonths);

    public int Id { get; private set; }

    /// <summary>The same in every language; the name of its files.</summary>
    public string Key { get; private set; } = "";
    public Section Section { get; private set; }
    public int OwnerId { get; private set; }
    public Institution Owner { get; private set; } = null!;
    public Situation Situations { get; private set; }
    public Audience Audiences { get; private set; }
    public int Order { get; private set; }

    /// <summary>True: every office offers it. False: only those in <see cref="Offices"/>.</summary>
    public bool OfferedEverywhere { get; private set; } = true;
    public IReadOnlyList<Office> Offices => _offices;
    public IReadOnlyList<ArticleTranslation> Translations => _translations;

    public void ReviewEvery(int months) => ReviewMonths = months;

    public void IsFor(Situation situations, Audience audiences) => (Situations, Audiences) = (situations, audiences);

    public void OfferOnlyAt(IEnumerable<Office> offices)
    {
        _offices.Clear();
        _offices.AddRange(offices);
        OfferedEverywhere = _offices.Count == 0;
    }

    public ArticleTranslation Translate(string culture, Slug slug)
    {
        if (_translations.Any(t => t.Culture == culture))
        {
            throw new DomainException("The article “{0}” already has a text in {1}.", Key, culture);
        }

        var translation = new ArticleTranslation(culture, slug);
        _translations.Add(translation);
        return translation;
    }
}
