namespace MigrantWindow.Domain.Staff;

/// <summary>What somebody had typed into a form when their session ended, so that it is there again when they come back. Encrypted; the newest of each page.</summary>
public sealed class KeptForm
{
    public const int PathMaxLength = 300;

    /// <summary>How long it is kept.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private KeptForm() { }

    public KeptForm(int userId, string path) => (UserId, Path) = (userId, path);

    public int Id { get; private set; }
    public int UserId { get; private set; }
    public string Path { get; private set; } = "";
    public string Fields { get; private set; } = "";
    public DateTime SentOn { get; private set; }

    public void Keep(string fields, DateTime now) => (Fields, SentOn) = (fields, now);
}
