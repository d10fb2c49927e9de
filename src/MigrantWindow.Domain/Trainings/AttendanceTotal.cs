using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Trainings;

/// <summary>How many people of one kind were there, for reports: what stays when who they were is erased, and all there ever is of minors.</summary>
public sealed class AttendanceTotal
{
    public const int CountMax = 2000;

    private AttendanceTotal() { }

    /// <param name="absent">Registered, and not there.</param>
    public AttendanceTotal(Sectors sector, string? municipality, Sex? sex, AgeBand? age, int attended, int partlyAttended = 0, int absent = 0)
    {
        if (attended is < 0 or > CountMax || partlyAttended is < 0 or > CountMax || absent is < 0 or > CountMax)
        {
            throw new DomainException("A total is a number between 0 and {0}.", CountMax);
        }

        (Sector, Municipality, Sex, Age) = (sector, municipality, sex, age);
        (Attended, PartlyAttended, Absent) = (attended, partlyAttended, absent);
    }

    public int Id { get; private set; }
    public int SessionId { get; private set; }
    public Sectors Sector { get; private set; }
    public string? Municipality { get; private set; }
    public Sex? Sex { get; private set; }
    public AgeBand? Age { get; private set; }
    public int Attended { get; private set; }
    public int PartlyAttended { get; private set; }
    public int Absent { get; private set; }
}
