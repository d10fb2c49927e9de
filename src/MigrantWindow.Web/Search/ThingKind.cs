namespace MigrantWindow.Web.Search;

/// <summary>What can be found.</summary>
public enum ThingKind
{
    Article,
    Service,
    Office,
    Journey,
    Term,
    Training,
}
