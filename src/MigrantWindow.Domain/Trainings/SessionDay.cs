namespace MigrantWindow.Domain.Trainings;

/// <summary>One meeting of a session.</summary>
public sealed class SessionDay
{
    private SessionDay() { }

    internal SessionDay(int number, SessionTime time) => (Number, StartsOn, EndsOn) = (number, time.StartsOn, time.EndsOn);

    public int Id { get; private set; }

    /// <summary>1, 2, 3 … in the order of time.</summary>
    public int Number { get; private set; }
    public DateTime StartsOn { get; private set; }
    public DateTime EndsOn { get; private set; }

    internal void MoveTo(SessionTime time) => (StartsOn, EndsOn) = (time.StartsOn, time.EndsOn);
}
