namespace MigrantWindow.Web.Pages.Admin.Staff;

public enum StaffState
{
    /// <summary>They have not chosen a password yet.</summary>
    Invited,
    WithoutSecondFactor,
    Active,
    Deactivated,
}
