namespace MigrantWindow.Domain.Offices;

public enum OpenStateKind
{
    Unknown,
    Open,
    Closed,
    NotOpenYet,
    TemporarilyClosed,
}

/// <summary>Whether an office is open at a moment. Times are the office's local ones.</summary>
/// <param name="Kind">Open, closed, or nobody knows.</param>
/// <param name="ClosesAt">While open: when it closes; nothing if not within a day.</param>
/// <param name="OpensOn">While closed: the date it opens next; nothing if that is further off than <see cref="Schedule.Horizon"/>.</param>
/// <param name="OpensAt">While closed: the hour it opens next.</param>
/// <param name="ByAppointment">The slot that is or comes is for people with an appointment.</param>
public sealed record OpenState(OpenStateKind Kind, TimeOnly? ClosesAt, DateOnly? OpensOn, TimeOnly? OpensAt, bool ByAppointment)
{
    public static OpenState Unknown { get; } = new(OpenStateKind.Unknown, null, null, null, false);
}
