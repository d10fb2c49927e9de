using Microsoft.AspNetCore.OutputCaching;

namespace MigrantWindow.Web.Caching;

/// <summary>The store of the output cache; what is evicted from it is evicted from <see cref="ReadyPages"/> too. A page that was being made while something
/// was evicted may show what had just been changed: it is not kept.</summary>
internal sealed class EvictingStore(IOutputCacheStore store, ReadyPages ready, IHttpContextAccessor http) : IOutputCacheStore
{
    public async ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken)
    {
        ready.Evict(tag); // first: from now on, what was being made is not kept
        await store.EvictByTagAsync(tag, cancellationToken);
    }

    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => store.GetAsync(key, cancellationToken);

    public async ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
    {
        var begun = http.HttpContext?.Features.Get<EvictionsBefore>();
        await store.SetAsync(key, value, [.. tags ?? [], key], validFor, cancellationToken);
        if (begun is not null && begun.Count != ready.Evictions)
        {
            await store.EvictByTagAsync(key, cancellationToken);
        }
    }
}
