using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Statistics;

/// <summary>A page in one language that somebody opened, and how often on which day. Never who.</summary>
public sealed class CountedPage
{
    public const int TitleMaxLength = 200;
    public const int PathMaxLength = 400;

    private readonly List<DailyViews> _days = [];

    private CountedPage() { }

    public CountedPage(PageKey page, string language, int? officeId) => (Page, Language, OfficeId) = (page.ToString(), language, officeId);

    public int Id { get; private set; }

    /// <summary>A <see cref="PageKey"/>.</summary>
    public string Page { get; private set; } = "";
    public string Language { get; private set; } = "";
    public int? OfficeId { get; private set; }

    /// <summary>As readers last saw them.</summary>
    public string Title { get; private set; } = "";
    public string Path { get; private set; } = "";
    public IReadOnlyList<DailyViews> Days => _days;

    public void IsCalled(string title, string path) =>
        (Title, Path) = (title.Length > TitleMaxLength ? title[..TitleMaxLength] : title, path.Length > PathMaxLength ? "" : path);

    /// <summary>More views of a day. Only for one act after the other: it adds to what was read.</summary>
    public void Add(DateOnly day, int views)
    {
        if (_days.FirstOrDefault(counted => counted.Day == day) is { } counted)
        {
            counted.Add(views);
            return;
        }

        _days.Add(new DailyViews(day, views));
    }
}
