using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Search;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Search;

/// <summary>Counts what people searched for in vain, in memory; only what was asked often enough is written down, as numbers for a day and a language.</summary>
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
            if (!_counts.TryGetValue((language, words), out var count))
            {
                if (_counts.Count >= Most)
                {
                    _counts.Clear();
                }

                _counts[(language, words)] = count = new Count();
            }

            count.Add(OfficeTime.ElSalvador.Today(clock.GetUtcNow().UtcDateTime));
        }

        queue.Raise();
    }

    /// <summary>Adds what came since to its days. What cannot be saved now is saved later; nodes take turns, so that none writes what another has just added.</summary>
    public async Task SaveAsync(PortalDbContext db, CancellationToken stop)
    {
        var due = Due();
        if (due.Count == 0)
        {
            return;
        }

        await db.InTurnAsync(async () =>
        {
            foreach (var (language, words, day, times) in due)
            {
                var known = await db.FailedSearches.SingleOrDefaultAsync(search => search.Day == day && search.Language == language && search.Words == words, stop);
                if (known is null)
                {
                    db.Add(new FailedSearch(day, language, words, times));
                }
                else
                {
                    known.Add(times);
                }
            }

            return await db.SaveChangesAsync(stop);
        }, stop);
        IsSaved(due);
    }

    private List<(string Language, string Words, DateOnly Day, int Times)> Due()
    {
        lock (_lock)
        {
            return [.. _counts.Where(entry => entry.Value.Total >= FailedSearch.LeastTimes)
                .SelectMany(entry => entry.Value.Unsaved, (entry, day) => (entry.Key.Language, entry.Key.Words, day.Key, day.Value))];
        }
    }

    private void IsSaved(List<(string Language, string Words, DateOnly Day, int Times)> saved)
    {
        lock (_lock)
        {
            foreach (var (language, words, day, times) in saved)
            {
                _counts.GetValueOrDefault((language, words))?.IsSaved(day, times);
            }
        }
    }

    private sealed class Count
    {
        public int Total { get; private set; }

        public Dictionary<DateOnly, int> Unsaved { get; } = [];

        public void Add(DateOnly day)
        {
            Total++;
            Unsaved[day] = Unsaved.GetValueOrDefault(day) + 1;
        }

        public void IsSaved(DateOnly day, int times)
        {
            if (Unsaved.GetValueOrDefault(day) is var left && left <= times)
            {
                Unsaved.Remove(day);
            }
            else
            {
                Unsaved[day] = left - times;
            }
        }
    }
}
