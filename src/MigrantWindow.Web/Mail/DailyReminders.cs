namespace MigrantWindow.Web.Mail;

/// <summary>Runs <see cref="Reminders"/> every hour: of the runs of one day only the first that finds something writes mails, and no day is missed for long.</summary>
public sealed class DailyReminders(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DailyReminders> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Interval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<Reminders>().RunAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning("Nobody can be reminded now: {Error}", fault.GetType().Name);
            }
        }
    }
}
