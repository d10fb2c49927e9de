using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Trainings;

/// <summary>Whoever sits on one seat of a registration.</summary>
public sealed class Participant
{
    private Participant() { }

    internal Participant(int number) => Number = number;

    public int Id { get; private set; }
    public int RegistrationId { get; private set; }

    /// <summary>1, 2, 3 … in its registration.</summary>
    public int Number { get; private set; }

    /// <summary>Nothing: not said, or a minor.</summary>
    public string? Name { get; private set; }
    public Sex? Sex { get; private set; }
    public AgeBand? Age { get; private set; }

    /// <summary>Nothing until it is recorded.</summary>
    public Attendance? Attendance { get; private set; }

    internal void Is(string? name, Sex? sex, AgeBand? age)
    {
        if (name is not null && (PersonName.Clean(name) != name || name.Length > Registration.NameMaxLength))
        {
            throw new DomainException("A name is one line of {0} characters at most.", Registration.NameMaxLength);
        }

        if (name is not null && age == AgeBand.Under18)
        {
            throw new DomainException("Do not write the name of anybody under 18.");
        }

        (Name, Sex, Age) = (name, sex, age);
    }

    internal void Take(Attendance? attendance) => Attendance = attendance;

    internal void Forget() => Name = null;
}
