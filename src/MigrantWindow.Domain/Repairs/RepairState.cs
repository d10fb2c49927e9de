namespace MigrantWindow.Domain.Repairs;

public enum RepairState
{
    New,
    InWork,

    /// <summary>The page, or what it told of, is right now; a note says what was done.</summary>
    Fixed,

    /// <summary>Nothing is left to do.</summary>
    Closed,
}
