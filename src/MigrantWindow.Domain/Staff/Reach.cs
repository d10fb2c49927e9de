namespace MigrantWindow.Domain.Staff;

/// <summary>How far a right goes.</summary>
public enum Reach
{
    Nothing,

    /// <summary>What belongs to an office the person serves.</summary>
    OwnOffices,

    /// <summary>What the person's institution owns.</summary>
    OwnInstitution,

    /// <summary>What belongs to an office they serve, and what their institution owns.</summary>
    OwnOfficesAndInstitution,
    Everything,
}
