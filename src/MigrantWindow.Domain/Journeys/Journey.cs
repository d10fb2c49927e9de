using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Journeys;

/// <summary>The way through one situation, step by step.</summary>
public sealed class Journey : Confirmable
{
    public const int KeyMaxLength = 80;
    public const int MostSteps = 20;

    private readonly List<JourneyTranslation> _translations = [];
    private readonly List<JourneyStep> _steps = [];

    private Journey() { }

    public Journey(string key, Situation situation, string country, Institution owner, int reviewMonths) =>
        (Key, Situation, Country, Owner, ReviewMonths) = (new Slug(key).Value, situation, country, owner, reviewMonths);

    public int Id { get; private set; }
    public string Key { get; private set; } = "";
    public Situation Situation { get; private set; }
    /// <summary>ISO 3166-1 alpha-2: the country whose offices offer it.</summary>
    public string Country { get; private set; } = "";
    public int OwnerId { get; private set; }
    public Institution Owner { get; private set; } = null!;
    public IReadOnlyList<JourneyTranslation> Translations => _translations;
    public IReadOnlyList<JourneyStep> Steps => _steps;

    public void Translate(string culture, Slug slug, string title, string summary)
    {
        if (_translations.Any(t => t.Culture == culture))
        {
            throw new DomainException("The journey “{0}” already has a text in {1}.", Key, culture);
        }

        _translations.Add(new JourneyTranslation(culture, slug, title, summary));
    }

    /// <summary>The words readers see in one language; a language without words so far begins to have them, at the address that its title makes.</summary>
    public void Write(string culture, string title, string summary)
    {
        if (_translations.Find(t => t.Culture == culture) is { } translation)
        {
            translation.Rewrite(title, summary);
            return;
        }

        Translate(culture, new Slug(Slug.From(title) ?? throw new DomainException("The title needs a letter or a figure.")), title, summary);
    }

    /// <summary>Takes all steps away, so that others can take their places.</summary>
    public void DropSteps() => _steps.Clear();

    /// <exception cref="DomainException">There are <see cref="MostSteps"/> already, or the first step would be an alternative.</exception>
    public JourneyStep AddStep(StepKind kind, LocalizedText title, LocalizedText body, LocalizedText html)
    {
        if (kind == StepKind.Or && _steps.Count == 0)
        {
            throw new DomainException("The first step of a journey has nothing to be an alternative to.");
        }

        if (_steps.Count == MostSteps)
        {
            throw new DomainException("A journey has at most {0} steps.", MostSteps);
        }

        var step = new JourneyStep(_steps.Count + 1, kind, title, body, html);
        _steps.Add(step);
        return step;
    }
}
