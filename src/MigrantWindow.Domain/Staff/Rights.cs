using static MigrantWindow.Domain.Staff.Reach;
using static MigrantWindow.Domain.Staff.Roles;

namespace MigrantWindow.Domain.Staff;

/// <summary>The table of rights. What stands in no row is forbidden.</summary>
public static class Rights
{
    public static Reach ReachOf(string institution, string function, Right right) => (right, institution, function) switch
    {
        (Right.SeeContent, Iom, Caseworker or Administrator) => Everything,
        (Right.SeeContent, Ombudsman or Municipality, Caseworker or Administrator) => OwnOfficesAndInstitution,

        (Right.EditContent, Iom, Caseworker) => Everything,
        (Right.EditContent, Ombudsman or Municipality, Caseworker) => OwnOffices,

        (Right.EditPlaces, Iom, Caseworker or Administrator) => Everything,
        (Right.EditPlaces, Ombudsman or Municipality, Caseworker) => OwnOffices,

        (Right.ApproveContent, Iom or Ombudsman or Municipality, Caseworker or Administrator) => OwnInstitution,
        (Right.PublishUrgently, Iom or Ombudsman or Municipality, Administrator) => OwnInstitution,

        (Right.ConfirmFacts, Iom, Caseworker or Administrator) => Everything,
        (Right.ConfirmFacts, Ombudsman or Municipality, Caseworker or Administrator) => OwnOffices,

        (Right.RunTrainings or Right.RunOffices, Iom, Administrator) => Everything,
        (Right.RunTrainings or Right.RunOffices, Ombudsman or Municipality, Administrator) => OwnOffices,

        (Right.ManageCourses, Iom or Ombudsman, Administrator) => Everything,

        (Right.ManagePortal or Right.ReadAudit, Iom, Administrator) => Everything,

        (Right.ManageStaff, Iom, Administrator) => Everything,
        (Right.ManageStaff, Ombudsman, Administrator) => OwnOffices,

        (Right.Repair or Right.SeeStatistics, Iom, Caseworker or Administrator) => Everything,
        (Right.Repair or Right.SeeStatistics, Ombudsman or Municipality, Caseworker or Administrator) => OwnOffices,

        _ => Nothing,
    };
}
