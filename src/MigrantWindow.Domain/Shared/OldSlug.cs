namespace MigrantWindow.Domain.Shared;

/// <summary>A slug that a page had before; whoever still follows it is sent to the present one.</summary>
public sealed class OldSlug
{
    private OldSlug() { }

    public OldSlug(string culture, string slug) => (Culture, Slug) = (culture, slug);

    public int Id { get; private set; }
    public string Culture { get; private set; } = "";
    public string Slug { get; private set; } = "";
}
