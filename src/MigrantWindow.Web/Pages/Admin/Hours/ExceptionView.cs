using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Web.Pages.Admin.Hours;

/// <summary>A day on which an office keeps other hours; no hours: closed.</summary>
public sealed record ExceptionView(DateOnly Date, TimeOnly? Opens, TimeOnly? Closes, LocalizedText Reason)
{
    public static ExceptionView Of(ScheduleException day) => new(day.Date, day.Opens, day.Closes, day.Reason);

    public void AddTo(Office office)
    {
        if (Opens is { } opens && Closes is { } closes)
        {
            office.OpenAtOtherHours(Date, opens, closes, Reason);
        }
        else
        {
            office.Close(Date, Reason);
        }
    }
}
