using System.Globalization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Repairs;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Repairs;

/// <summary>Which reports the list shows, as its address says it.</summary>
public sealed class RepairFilter
{
    /// <summary>Nothing: those that are open.</summary>
    public RepairState? State { get; set; }
    public FeedbackReason? Reason { get; set; }
    public int? Office { get; set; }

    public bool IsEmpty => State is null && Reason is null && Office is null;

    public IQueryable<RepairTask> Of(IQueryable<RepairTask> tasks)
    {
        tasks = State is { } state ? tasks.Where(task => task.State == state) : tasks.Open();
        if (Reason is { } reason)
        {
            tasks = tasks.Where(task => task.Reason == reason);
        }

        return Office is { } office ? tasks.Where(task => task.OfficeId == office) : tasks;
    }

    /// <summary>The list so filtered, from a task on.</summary>
    public string Link(int before) => Links.Filtered(
        Links.Repairs, ("state", State?.ToString()), ("reason", Reason?.ToString()), ("office", Office?.ToString(CultureInfo.InvariantCulture)), ("before", before.ToString(CultureInfo.InvariantCulture)));
}
