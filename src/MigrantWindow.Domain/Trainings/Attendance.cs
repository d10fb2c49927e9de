namespace MigrantWindow.Domain.Trainings;

public enum Attendance
{
    Absent,
    PartlyAttended,

    /// <summary>The only one that earns a certificate.</summary>
    Attended,
}
