using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Services;

public sealed class ServiceTranslation
{
    public const int NameMaxLength = 160;
    public const int SummaryMaxLength = 300;
    public const int LineMaxLength = 600;
    public const int MostDocuments = 30;

    private readonly List<OldSlug> _oldSlugs = [];
    private readonly List<RequiredDocument> _documents = [];

    private ServiceTranslation() { }

    internal ServiceTranslation(string culture, Slug slug, ServiceText text, DateTime now)
    {
        (Culture, Slug) = (culture, slug.Value);
        Rewrite(text, now);
    }

    public int Id { get; private set; }
    public int ServiceId { get; private set; }
    public Service Service { get; private set; } = null!;
    public string Culture { get; private set; } = "";
    public string Slug { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Summary { get; private set; } = "";

    /// <summary>Who it is for.</summary>
    public string Eligibility { get; private set; } = "";

    /// <summary>How long it takes; nothing: not known.</summary>
    public string? WaitTime { get; private set; }

    /// <summary>Markdown: what you get; <see cref="Html"/> is the same, rendered and sanitised.</summary>
    public string Body { get; private set; } = "";
    public string Html { get; private set; } = "";
    public DateTime? PublishedOn { get; private set; }
    public IReadOnlyList<RequiredDocument> Documents => _documents;
    public IReadOnlyList<OldSlug> OldSlugs => _oldSlugs;

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

    internal void Rewrite(ServiceText text, DateTime now)
    {
        PublishedOn ??= now;
        (Name, Summary, Eligibility, WaitTime, Body, Html) = (text.Name, text.Summary, text.Eligibility, text.WaitTime, text.Body, text.Html);
        if (!text.Documents.SequenceEqual(_documents.OrderBy(document => document.Order).Select(document => document.Document)))
        {
            _documents.Clear();
            _documents.AddRange(text.Documents.Select((document, place) => new RequiredDocument(document, place)));
        }
    }
}
