using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data.Changes;
using MigrantWindow.Web.Changes;

namespace MigrantWindow.Web.Caching;

/// <summary>What each context has changed and not yet committed, as tags of the pages that show it. Other nodes read of it in the database.</summary>
internal sealed class Saves(IOutputCacheStore cache, ContentNews news, TimeProvider clock)
{
    private readonly ConditionalWeakTable<DbContext, Pending> _pending = [];

    public void Begin(DbContext db)
    {
        var pending = _pending.GetOrCreateValue(db);
        if (db.Database.CurrentTransaction is null)
        {
            pending.Tags.Clear();
        }

        pending.IsSaving = true;
        var tags = TagsOf(db);
        pending.Tags.UnionWith(tags);
        if (tags.Count > 0)
        {
            db.Add(new ContentChange(news.NodeId, tags, clock.GetUtcNow().UtcDateTime));
        }
    }

    public Task SavedAsync(DbContext db)
    {
        _pending.GetOrCreateValue(db).IsSaving = false;
        return db.Database.CurrentTransaction is null ? CommittedAsync(db) : Task.CompletedTask;
    }

    public void Started(DbContext db)
    {
        if (_pending.TryGetValue(db, out var pending) && !pending.IsSaving)
        {
            pending.Tags.Clear();
        }
    }

    public async Task CommittedAsync(DbContext db)
    {
        if (!_pending.TryGetValue(db, out var pending))
        {
            return;
        }

        IReadOnlyList<string> tags = pending.Tags.Contains(CacheTags.Everything) ? [CacheTags.Everything] : [.. pending.Tags];
        pending.Tags.Clear();
        foreach (var tag in tags)
        {
            await cache.EvictByTagAsync(tag, CancellationToken.None); // it is committed: nobody's leaving makes it undone
        }

        if (tags.Count > 0)
        {
            news.Raise();
        }
    }

    public void Forget(DbContext db) => _pending.Remove(db);

    private static List<string> TagsOf(DbContext db)
    {
        var changed = db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        var detects = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false; // it was just done, and each look-up would do it again
        try
        {
            return [.. changed.SelectMany(ContentTags.Of)];
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    private sealed class Pending
    {
        public HashSet<string> Tags { get; } = [];

        /// <summary>The engine itself begins a transaction in the middle of a save.</summary>
        public bool IsSaving { get; set; }
    }
}
