using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Domain.Articles;

/// <summary>Lets whoever bears it read one waiting text for a while, without an account.</summary>
public sealed class PreviewLink
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private PreviewLink() { }

    public PreviewLink(string key, int translationId, Draft draft, int madeById, DateTime now) =>
        (KeyHash, TranslationId, DraftId, MadeById, ExpiresOn) = (SecretKey.HashOf(key), translationId, draft.Id, madeById, now + Lifetime);

    public int Id { get; private set; }
    public string KeyHash { get; private set; } = "";
    public int TranslationId { get; private set; }
    public ArticleTranslation Translation { get; private set; } = null!;

    /// <summary>This draft and no later one: when it is published or thrown away the link works no more.</summary>
    public int DraftId { get; private set; }
    public int MadeById { get; private set; }
    public DateTime ExpiresOn { get; private set; }
}
