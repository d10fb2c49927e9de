namespace MigrantWindow.Domain.Staff;

/// <summary>What a member of staff may do; <see cref="Rights"/> says who.</summary>
public enum Right
{
    /// <summary>See drafts, revisions and what was decided.</summary>
    SeeContent,
    EditContent,

    /// <summary>Propose words for offices and institutions: whoever edits, and whoever adds them.</summary>
    EditPlaces,
    ApproveContent,
    PublishUrgently,
    ConfirmFacts,
    RunTrainings,

    /// <summary>Say which courses there are; they belong to all offices.</summary>
    ManageCourses,
    RunOffices,
    ManagePortal,
    ReadAudit,
    ManageStaff,

    /// <summary>See what readers report, and repair it.</summary>
    Repair,

    /// <summary>See how often pages are read and what readers say of them.</summary>
    SeeStatistics,
}
