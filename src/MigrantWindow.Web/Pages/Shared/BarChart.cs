namespace MigrantWindow.Web.Pages.Shared;

/// <summary>Bars that the server draws. A table with the same figures always stands beside it.</summary>
/// <param name="Id">Of its title, once on a page.</param>
/// <param name="LabelWidth">How much room the words before the bars take, of 340; nothing: they stand above.</param>
public sealed record BarChart(string Id, string Title, IReadOnlyList<Bar> Bars, int LabelWidth, int RowHeight = 34);

/// <param name="Words">The value as people read it.</param>
/// <param name="IsHatched">It is not exact.</param>
public sealed record Bar(string Label, int Value, string Words, bool IsHatched = false);
