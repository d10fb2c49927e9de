using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Statistics;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Statistics;

/// <summary>Adds what was counted to the database every minute, and when the portal stops. Nodes do it one after the other, so that each adds to what the others wrote;
/// what cannot be written waits for the next minute.</summary>
public sealed class ViewSaving(ViewCounts counts, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ViewSaving> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>How many pages are written at a time: nobody waits long behind them.</summary>
    private const int AtOnce = 100;

    /// <summary>How many are kept while the database does not answer.</summary>
    private const int MostWaiting = 3 * ViewCounts.Most;

    private readonly Dictionary<(ViewCount Page, DateOnly Day), int> _waiting = [];
    private int _isSaving;
    private DateOnly _day = OfficeTime.ElSalvador.Today(clock.GetUtcNow().UtcDateTime);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await SaveAsync(cancellationToken);
    }

    public async Task SaveAsync(CancellationToken stop)
    {
        if (Interlocked.Exchange(ref _isSaving, 1) == 1)
        {
            return;
        }

        try
        {
            Collect();
            foreach (var some in _waiting.Keys.Chunk(AtOnce))
            {
                await WriteAsync(some, stop);
                Array.ForEach(some, page => _waiting.Remove(page));
            }
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            log.LogWarning("Views of pages cannot be saved now: {Error}", fault.GetType().Name);
        }
        finally
        {
            Volatile.Write(ref _isSaving, 0);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Interval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
            {
                return; // what is left is saved as the portal stops
            }

            await SaveAsync(CancellationToken.None); // what is begun is finished
        }
    }

    /// <summary>What was counted since the last time belongs to the day on which that minute began.</summary>
    private void Collect()
    {
        foreach (var count in counts.All)
        {
            if (_waiting.Count < MostWaiting && count.Take() is > 0 and var views)
            {
                _waiting[(count, _day)] = _waiting.GetValueOrDefault((count, _day)) + views;
            }
        }

        _day = OfficeTime.ElSalvador.Today(clock.GetUtcNow().UtcDateTime);
    }

    private async Task WriteAsync((ViewCount Page, DateOnly Day)[] some, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await db.InTurnAsync(async () =>
        {
            var (keys, days) = (some.Select(one => one.Page.Page.ToString()).Distinct().ToList(), some.Select(one => one.Day).Distinct().ToList());
            var known = await db.CountedPages.Include(page => page.Days.Where(day => days.Contains(day.Day))).Where(page => keys.Contains(page.Page)).ToDictionaryAsync(page => (page.Page, page.Language), stop);
            var offices = await db.Offices.Select(office => new { office.Slug, office.Id }).ToDictionaryAsync(office => office.Slug, office => office.Id, stop);
            foreach (var (page, day) in some)
            {
                if (!known.TryGetValue((page.Page.ToString(), page.Language), out var counted))
                {
                    counted = new CountedPage(page.Page, page.Language, page.Page.Office is { } office && offices.TryGetValue(office, out var id) ? id : null);
                    known.Add((counted.Page, counted.Language), counted);
                    db.Add(counted);
                }

                counted.IsCalled(page.Title, page.Path);
                counted.Add(day, _waiting[(page, day)]);
            }

            return await db.SaveChangesAsync(stop);
        }, stop);
    }
}
