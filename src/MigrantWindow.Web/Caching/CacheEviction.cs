using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MigrantWindow.Web.Caching;

/// <summary>Whatever is saved evicts the cached pages that showed it, as soon as it is committed; what is rolled back evicts nothing.</summary>
internal sealed class CacheEviction(Saves saves) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        saves.Begin(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        await saves.SavedAsync(eventData.Context!);
        return result;
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        saves.Forget(eventData.Context!);
        return Task.CompletedTask;
    }

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        saves.Forget(eventData.Context!);
        return Task.CompletedTask;
    }
}
