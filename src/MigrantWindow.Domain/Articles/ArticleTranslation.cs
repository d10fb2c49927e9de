using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Articles;

/// <summary>One article in one language: what readers see, and the revisions behind it.</summary>
public sealed class ArticleTranslation
{
    public const int TitleMaxLength = 160;
    public const int SummaryMaxLength = 300;
    public const int BodyMaxLength = 60_000;

    private readonly List<Revision> _revisions = [];
    private readonly List<OldSlug> _oldSlugs = [];

    private ArticleTranslation() { }

    internal ArticleTranslation(string culture, Slug slug) => (Culture, Slug) = (culture, slug.Value);

    public int Id { get; private set; }
    public int ArticleId { get; private set; }
    public Article Article { get; private set; } = null!;
    public string Culture { get; private set; } = "";
    public string Slug { get; private set; } = "";

    public string? Title { get; private set; }
    public string? Summary { get; private set; }

    /// <summary>The live text, sanitised; fact tokens and the office in links are filled in when it is shown.</summary>
    public string? Html { get; private set; }
    public DateTime? PublishedOn { get; private set; }

    public Guid Version { get; private set; } = Guid.NewGuid();

    public IReadOnlyList<Revision> Revisions => _revisions;
    public IReadOnlyList<OldSlug> OldSlugs => _oldSlugs;

    /// <summary>Puts a text that ships with the portal live. No institution stands behind it yet, so the article starts unconfirmed.</summary>
    public void Ship(string title, string summary, string body, string html, DateTime now)
    {
        if (_revisions.Count > 0)
        {
            throw new DomainException("Only the first revision of a translation can come with the portal.");
        }

        _revisions.Add(Revision.Shipped(title, summary, body, now));
        (Title, Summary, Html, PublishedOn, Version) = (title, summary, html, now, Guid.NewGuid());
    }

    public void Rename(Slug slug)
    {
        if (slug.Value == Slug)
        {
            return;
        }

        _oldSlugs.RemoveAll(old => old.Slug == slug.Value);
        _oldSlugs.Add(new OldSlug(Culture, Slug));
        (Slug, Version) = (slug.Value, Guid.NewGuid());
    }
}
