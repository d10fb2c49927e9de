namespace MigrantWindow.Domain.Offices;

/// <summary>From one hour to another on one day of the week. A slot that closes at or before its opening ends on the next day.</summary>
public sealed record OpeningSlot(DayOfWeek Day, TimeOnly Opens, TimeOnly Closes, bool ByAppointment)
{
    public bool EndsNextDay => Closes <= Opens;
}
