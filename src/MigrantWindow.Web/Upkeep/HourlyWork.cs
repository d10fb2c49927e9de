namespace MigrantWindow.Web.Upkeep;

/// <summary>Does what is due by the clock, every hour on every node, so that no day is missed for long; what must not wait, at the start too. Each task asks the database whether it
/// was done already; one that fails is tried again in an hour and keeps no other from its turn.</summary>
public sealed class HourlyWork(IServiceScopeFactory scopes, TimeProvider clock, ILogger<HourlyWork> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await DoAsync<Retention>(stoppingToken); // first: a copy of the database that was put back may hold what should be gone
        await DoAsync<TrainingReminders>(stoppingToken);
        await DoAsync<Backups>(stoppingToken);
        while (true)
        {
            await Task.Delay(Interval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await DoAsync<ReviewReminders>(stoppingToken);
            await DoAsync<TrainingReminders>(stoppingToken);
            await DoAsync<Retention>(stoppingToken);
            await DoAsync<Backups>(stoppingToken); // of what is left
        }
    }

    private async Task DoAsync<TTask>(CancellationToken stop)
        where TTask : IHourlyTask
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<TTask>().RunAsync(stop);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // Whatever the end of the portal broke off is due again at its next start.
        }
        catch (Exception fault)
        {
            log.LogWarning("{Task} cannot be done now: {Error}", typeof(TTask).Name, fault.GetType().Name);
        }
    }
}
