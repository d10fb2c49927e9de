namespace MigrantWindow.Domain.Staff;

public enum StaffLinkPurpose
{
    FirstAdministrator,
    Invitation,
    NewPassword,
}
