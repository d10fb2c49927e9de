using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Web.Statistics;

/// <summary>How often one page was shown in one language since it was last asked. A number in memory, nothing of who asked.</summary>
public sealed class ViewCount(PageKey page, string language)
{
    private int _views;

    public PageKey Page => page;
    public string Language => language;

    /// <summary>As it was last shown.</summary>
    public string Title { get; private set; } = "";
    public string Path { get; private set; } = "";

    public void Add() => Interlocked.Increment(ref _views);

    public void IsCalled(string title, string path) => (Title, Path) = (title, path);

    /// <returns>What was counted; it begins again at nothing.</returns>
    public int Take() => Volatile.Read(ref _views) == 0 ? 0 : Interlocked.Exchange(ref _views, 0);
}
