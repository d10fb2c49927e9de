namespace MigrantWindow.Data;

/// <summary>Names of the filters that hide what readers must not see; staff pages lift them by name.</summary>
public static class QueryFilters
{
    public const string Published = nameof(Published);
}
