namespace MigrantWindow.Domain.Staff;

public enum StaffLinkState
{
    Usable,

    /// <summary>It did what it was for, or a later link took its place.</summary>
    Used,
    Expired,
}
