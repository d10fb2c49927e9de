namespace MigrantWindow.Domain.Shared;

/// <summary>Where a statement was taken from.</summary>
public sealed class SourceReference
{
    public const int KeyMaxLength = 20;
    public const int TitleMaxLength = 300;
    public const int PublisherMaxLength = 160;
    public const int UrlMaxLength = 500;

    private SourceReference() { }

    /// <summary>A source without words yet: nothing can cite it.</summary>
    public SourceReference(string key) => Key = key;

    public SourceReference(string key, string title, string publisher, Uri? url, PartialDate? published) =>
        (Key, Title, Publisher, Url, Published) = (key, title, publisher, url?.ToString(), published);

    public int Id { get; private set; }
    public string Key { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Publisher { get; private set; } = "";
    public string? Url { get; private set; }

    /// <summary>The date the source bears; nothing where it bears none.</summary>
    public PartialDate? Published { get; private set; }

    /// <summary>As the audit log says it.</summary>
    public string Description => string.Join("; ", new[] { Title, Publisher, Url, Published?.Value }.Where(part => !string.IsNullOrEmpty(part)));

    /// <exception cref="DomainException">The address is not encrypted.</exception>
    public void Describe(string title, string publisher, Uri? url, PartialDate? published)
    {
        if (url is not null && (!url.IsAbsoluteUri || url.Scheme != Uri.UriSchemeHttps))
        {
            throw new DomainException("The address of a source begins with https.");
        }

        (Title, Publisher, Url, Published) = (title, publisher, url?.AbsoluteUri, published);
    }
}
