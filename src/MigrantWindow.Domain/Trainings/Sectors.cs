namespace MigrantWindow.Domain.Trainings;

/// <summary>Whom a course is for; a registration comes from one of them.</summary>
[Flags]
public enum Sectors
{
    None = 0,
    CivilServants = 1,
    CivilSociety = 2,
    Schools = 4,
}
