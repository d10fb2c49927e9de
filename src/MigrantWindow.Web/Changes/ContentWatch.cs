using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Data.Changes;
using MigrantWindow.Web.Search;

namespace MigrantWindow.Web.Changes;

/// <summary>Reads each second what any node has changed: cached pages that showed it are evicted here too, and the search index follows.</summary>
public sealed class ContentWatch(
    IServiceScopeFactory scopes, ContentNews news, IOutputCacheStore cache, SearchQueue search, TimeProvider clock, ILogger<ContentWatch> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Numbers are given before the commit, so a lower one may appear after a higher one; by that much, and for so long.</summary>
    private const int Late = 200;
    private static readonly TimeSpan LateBy = TimeSpan.FromMinutes(1);

    private readonly HashSet<long> _seen = [];
    private long? _last;
    private DateTime _readOn;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var raised = news.Raised;
            await TryReadAsync(stoppingToken);
            await Task.WhenAny(raised, Task.Delay(Interval, clock, stoppingToken));
        }
    }

    private async Task TryReadAsync(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await ReadAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), stop);
            news.IsFollowed();
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // The next start begins afresh.
        }
        catch (Exception fault)
        {
            log.LogWarning("What other nodes changed cannot be read now: {Error}", fault.GetType().Name);
        }
    }

    private async Task ReadAsync(PortalDbContext db, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (_last is not null && now - _readOn > ContentChange.Kept)
        {
            await EvictAsync([ContentChange.Everything]);
            search.Add([ContentChange.Everything]);
            _last = null; // what was written meanwhile may be deleted already
        }

        _readOn = now;
        if (_last is not { } last)
        {
            _last = await db.ContentChanges.MaxAsync(change => (long?)change.Id, stop) ?? 0;
            var known = _last - Late;
            _seen.UnionWith(await db.ContentChanges.Where(change => change.Id > known).Select(change => change.Id).ToListAsync(stop));
            return;
        }

        var (late, recent) = (last - Late, now - LateBy);
        var changes = await db.ContentChanges.Where(change => change.Id > last || (change.Id > late && change.ChangedOn > recent))
            .OrderBy(change => change.Id).Select(change => new { change.Id, change.NodeId, change.Tags }).ToListAsync(stop);
        foreach (var change in changes.Where(change => _seen.Add(change.Id)))
        {
            var tags = change.Tags.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (change.NodeId != news.NodeId)
            {
                await EvictAsync(tags);
            }

            search.Add(tags);
            _last = Math.Max(_last.Value, change.Id);
        }

        _seen.RemoveWhere(id => id <= _last - Late);
    }

    private async Task EvictAsync(IReadOnlyCollection<string> tags)
    {
        foreach (var tag in tags.Contains(ContentChange.Everything) ? [ContentChange.Everything] : tags)
        {
            await cache.EvictByTagAsync(tag, CancellationToken.None);
        }
    }
}
