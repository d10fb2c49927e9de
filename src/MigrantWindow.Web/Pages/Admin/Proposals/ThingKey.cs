namespace MigrantWindow.Web.Pages.Admin.Proposals;

/// <summary>A thing of a list, before its words are known. Set by initialisers, so that queries can order by it.</summary>
public sealed class ThingKey
{
    public int Id { get; init; }

    /// <summary>What the list is ordered by.</summary>
    public string Key { get; init; } = "";
}
