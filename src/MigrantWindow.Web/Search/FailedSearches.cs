using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Search;

namespace MigrantWindow.Web.Search;

/// <summary>Counts what people searched for in vain, in memory; only what was asked often enough is written down, a number for a day and a language.</summary>
public sealed class FailedSearches(SearchQueue queue, TimeProvider clock)
{
    /// <summary>So many different ones are told apart; then counting begins anew.</summary>
    public const int Most = 5000;

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Language, string Words), Count> _counts = [];

    public void Add(string language, string asked)
    {
        if (FailedSearch.Clean(asked) is not { } words)
        {
            return;
        }

        lock (_lock)
        {
            if (_counts.Count >= Most && !_counts.ContainsKey((language, words)))
            {
                _counts.Clear();
            }

            _counts[(language, words)] = _counts.GetValueOrDefault((language, words)) is var count ? count with { Times = count.Times + 1 } : default;
        }

        queue.Raise();
    }

    /// <summary>Adds what came since to the day. What cannot be saved now is saved later.</summary>
    public async Task SaveAsync(PortalDbContext db, CancellationToken stop)
    {
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        foreach (var ((language, words), count) in Due())
        {
            var times = count.Times - count.Saved;
            await SaveAsync(db, day, language, words, times, stop);
            lock (_lock)
            {
                if (_counts.TryGetValue((language, words), out var now))
                {
                    _counts[(language, words)] = now with { Saved = now.Saved + times };
                }
            }
        }
    }

    private static async Task SaveAsync(PortalDbContext db, DateOnly day, string language, string words, int times, CancellationToken stop)
    {
        var row = db.FailedSearches.Where(search => search.Day == day && search.Language == language && search.Words == words);
        if (await row.ExecuteUpdateAsync(set => set.SetProperty(search => search.Times, search => search.Times + times), stop) > 0)
        {
            return;
        }

        db.Add(new FailedSearch(day, language, words, times));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException) // another node was first
        {
            db.ChangeTracker.Clear();
            await row.ExecuteUpdateAsync(set => set.SetProperty(search => search.Times, search => search.Times + times), stop);
        }
    }

    private List<((string Language, string Words) Key, Count Count)> Due()
    {
        lock (_lock)
        {
            return [.. _counts.Where(entry => entry.Value.Times >= FailedSearch.LeastTimes && entry.Value.Times > entry.Value.Saved).Select(entry => (entry.Key, entry.Value))];
        }
    }

    private readonly record struct Count(int Times, int Saved);
}
