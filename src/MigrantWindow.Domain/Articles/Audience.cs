namespace MigrantWindow.Domain.Articles;

/// <summary>For whom a text is written.</summary>
[Flags]
public enum Audience
{
    Anyone = 0,
    Returnee = 1,
    InTransit = 2,
    PotentialMigrant = 4,
    Family = 8,
    Child = 16,
    Foreigner = 32,
}
