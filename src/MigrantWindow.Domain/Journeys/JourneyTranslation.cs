using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Journeys;

public sealed class JourneyTranslation
{
    private readonly List<OldSlug> _oldSlugs = [];

    private JourneyTranslation() { }

    internal JourneyTranslation(string culture, Slug slug, string title, string summary) =>
        (Culture, Slug, Title, Summary) = (culture, slug.Value, title, summary);

    public int Id { get; private set; }
    public int JourneyId { get; private set; }
    public Journey Journey { get; private set; } = null!;
    public string Culture { get; private set; } = "";
    public string Slug { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Summary { get; private set; } = "";
    public IReadOnlyList<OldSlug> OldSlugs => _oldSlugs;

    public void Rewrite(string title, string summary) => (Title, Summary) = (title, summary);

    public void Rename(Slug slug)
    {
        if (slug.Value == Slug)
        {
            return;
        }

        _oldSlugs.RemoveAll(old => old.Slug == slug.Value);
        _oldSlugs.Add(new OldSlug(Culture, Slug));
        Slug = slug.Value;
    }
}
