using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Domain.Articles;

/// <summary>Lets whoever bears it read one waiting text for a while, without an account.</summary>
public sealed class PreviewLink
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private PreviewLink() { }

    public PreviewLink(string key, int translationId, DraftKind kind, int madeById, DateTime now) =>
        (KeyHash, TranslationId, Kind, MadeById, ExpiresOn) = (SecretKey.HashOf(key), translationId, kind, madeById, now + Lifetime);

    public int Id { get; private set; }
    public string KeyHash { get; private set; } = "";
    public int TranslationId { get; private set; }
    public ArticleTranslation Translation { get; private set; } = null!;
    public DraftKind Kind { get; private set; }
    public int MadeById { get; private set; }
    public DateTime ExpiresOn { get; private set; }
}
