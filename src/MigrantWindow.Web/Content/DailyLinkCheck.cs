using Microsoft.Extensions.Options;
using MigrantWindow.Web.Configuration;

namespace MigrantWindow.Web.Content;

/// <summary>Runs <see cref="LinkCheck"/> once a day, where it is switched on.</summary>
public sealed class DailyLinkCheck(IServiceScopeFactory scopes, IOptions<LinkCheckOptions> options, IHostEnvironment environment, TimeProvider clock, ILogger<DailyLinkCheck> log)
    : BackgroundService
{
    public static readonly TimeSpan FirstAfter = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsOn(environment))
        {
            return;
        }

        for (var wait = FirstAfter; ; wait = Interval)
        {
            await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await RunAsync(stoppingToken);
        }
    }

    private async Task RunAsync(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var asked = await scope.ServiceProvider.GetRequiredService<LinkCheck>().RunAsync(stop);
            log.LogInformation("Asked {Count} links that lead out of the portal", asked);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // Asked again after the next start.
        }
        catch (Exception fault)
        {
            log.LogWarning("The links cannot be checked now: {Error}", fault.GetType().Name);
        }
    }
}
