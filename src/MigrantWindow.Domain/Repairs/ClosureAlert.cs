using MigrantWindow.Domain.Offices;

namespace MigrantWindow.Domain.Repairs;

/// <summary>That the administrators of an office were told: readers found it closed. Stored with the mails, so it happens once a period.</summary>
public sealed class ClosureAlert
{
    /// <summary>How many reports within <see cref="Days"/> are no mistake of one reader.</summary>
    public const int Reports = 2;
    public const int Days = 7;

    private ClosureAlert() { }

    public ClosureAlert(int officeId, DateOnly today) => (OfficeId, RaisedDate) = (officeId, today);

    public int Id { get; private set; }
    public int OfficeId { get; private set; }
    public Office Office { get; private set; } = null!;
    public DateOnly RaisedDate { get; private set; }

    /// <summary>The first of the days that count together with this one.</summary>
    public static DateOnly Since(DateOnly today) => today.AddDays(1 - Days);
}
