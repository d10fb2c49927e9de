namespace MigrantWindow.Web.Upkeep;

/// <summary>Something that is due by the clock.</summary>
public interface IHourlyTask
{
    /// <returns>How many things it did.</returns>
    Task<int> RunAsync(CancellationToken stop);
}
