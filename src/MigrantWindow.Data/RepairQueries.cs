using MigrantWindow.Domain.Repairs;

namespace MigrantWindow.Data;

public static class RepairQueries
{
    /// <summary>Those that are open, as <see cref="RepairTask.IsOpen"/> says it of one.</summary>
    public static IQueryable<RepairTask> Open(this IQueryable<RepairTask> tasks) => tasks.Where(task => task.State == RepairState.New || task.State == RepairState.InWork);
}
