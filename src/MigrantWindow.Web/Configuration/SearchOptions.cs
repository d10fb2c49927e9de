namespace MigrantWindow.Web.Configuration;

/// <summary>The configuration section <c>Search</c>.</summary>
public sealed class SearchOptions
{
    public const string Section = "Search";

    /// <summary>Where the search index lies; a relative path counts from the content root. It holds nothing but published texts and may be deleted at any time.</summary>
    public string Folder { get; set; } = Path.Combine("App_Data", "search");
}
