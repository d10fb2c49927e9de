using Microsoft.AspNetCore.OutputCaching;

namespace MigrantWindow.Web.Caching;

/// <summary>The store of the output cache; what is evicted from it is evicted from <see cref="ReadyPages"/> too.</summary>
internal sealed class EvictingStore(IOutputCacheStore store, ReadyPages ready) : IOutputCacheStore
{
    public async ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken)
    {
        await store.EvictByTagAsync(tag, cancellationToken);
        ready.Evict(tag);
    }

    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => store.GetAsync(key, cancellationToken);

    public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken) =>
        store.SetAsync(key, value, tags, validFor, cancellationToken);
}
