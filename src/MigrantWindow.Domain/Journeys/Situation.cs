namespace MigrantWindow.Domain.Journeys;

/// <summary>What brings a reader here. Each situation has one journey.</summary>
[Flags]
public enum Situation
{
    None = 0,
    JustReturned = 1,
    ThinkingOfMigrating = 2,
    WantToReturn = 4,
    NeedHelp = 8,
}
