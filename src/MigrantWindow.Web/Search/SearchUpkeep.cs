using MigrantWindow.Data;
using MigrantWindow.Web.Changes;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Search;

/// <summary>Builds the search index of this node from the database at start, brings it up to date whenever content changes, by a save or by the clock, and makes it anew when it is lost.</summary>
public sealed class SearchUpkeep(
    SearchIndex index, SearchQueue queue, ContentNews news, SynonymBook synonyms, FailedSearches failed, PortalLanguages languages, IServiceScopeFactory scopes, TimeProvider clock, ILogger<SearchUpkeep> log)
    : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan WarningInterval = TimeSpan.FromMinutes(1);

    private static readonly ThingKind[] SmallKinds = [.. Enum.GetValues<ThingKind>().Where(kind => kind != ThingKind.Article)];

    /// <summary>Numbers are given before the commit, so a lower one may appear after a higher one.</summary>
    private const int LateArticles = 50;

    private int _lastArticle;
    private DateTime _lookedOn;
    private DateTime _warnedOn;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private List<string> Languages => [.. languages.All.Select(language => language.Code)];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await news.Followed.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // or a change during the build could be missed
        while (!stoppingToken.IsCancellationRequested)
        {
            var raised = queue.Raised;
            var taken = queue.Take();
            if (!await TryWorkAsync(taken, stoppingToken))
            {
                queue.Add(taken);
                raised = queue.Raised; // tried again after a while, not at once
            }

            await Task.WhenAny(raised, Task.Delay(Interval, clock, stoppingToken));
        }
    }

    private async Task<bool> TryWorkAsync(IReadOnlySet<string> tags, CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var source = scope.ServiceProvider.GetRequiredService<SearchSource>();
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            await failed.SaveAsync(db, stop);
            await WorkAsync(source, db, SearchUpdate.Of(tags), stop);
            return true;
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            return true; // the next start begins afresh
        }
        catch (Exception fault)
        {
            if (Now - _warnedOn >= WarningInterval)
            {
                log.LogWarning("The search index cannot be brought up to date now: {Error}. It is tried again each second", fault.GetType().Name);
                _warnedOn = Now;
            }

            return false;
        }
    }

    private async Task WorkAsync(SearchSource source, PortalDbContext db, SearchUpdate update, CancellationToken stop)
    {
        if (update.Synonyms || _lookedOn == default)
        {
            await synonyms.LoadAsync(db, stop);
        }

        var now = Now;
        if (update.Everything || index.IsLost())
        {
            await BuildAsync(source, stop);
        }
        else
        {
            await UpdateAsync(source, update, now, stop);
        }

        _lookedOn = now;
    }

    private async Task BuildAsync(SearchSource source, CancellationToken stop)
    {
        var (total, done) = (await source.CountArticlesAsync(stop), 0);
        await index.RebuildAsync(
            async add =>
            {
                foreach (var kind in SmallKinds)
                {
                    (await source.OfKindAsync(kind, stop)).ToList().ForEach(add);
                }

                await foreach (var ids in source.ArticleIdsAsync(stop))
                {
                    (await source.ArticlesAsync(ids, stop)).ToList().ForEach(add);
                    (done, _lastArticle) = (done + ids.Count, ids[^1]);
                    log.LogInformation("Search index: {Done} of {Total} articles", done, total);
                }
            },
            Languages);
    }

    private async Task UpdateAsync(SearchSource source, SearchUpdate update, DateTime now, CancellationToken stop)
    {
        var named = update.Facts.Count == 0 ? [] : index.Ask(searcher => SearchNames.Naming(searcher, update.Facts)) ?? [];
        var due = await source.ArticlesDueAsync(_lookedOn, now, stop);
        HashSet<int> articles = [.. update.Articles, .. due, .. named.Where(thing => thing.Kind == ThingKind.Article).Select(thing => thing.Id)];
        HashSet<ThingKind> kinds = [.. update.Kinds, .. named.Where(thing => thing.Kind != ThingKind.Article).Select(thing => thing.Kind)];
        if (update.NewArticles)
        {
            var added = await source.ArticlesAfterAsync(_lastArticle - LateArticles, stop);
            articles.UnionWith(added);
            _lastArticle = added.Append(_lastArticle).Max();
        }

        if (due.Count > 0 || await source.SessionsEndedAsync(_lookedOn, now, stop))
        {
            kinds.Add(ThingKind.Training);
        }

        if (articles.Count + kinds.Count == 0)
        {
            return;
        }

        List<SearchDocument> documents = [.. await source.ArticlesAsync(articles, stop)];
        foreach (var kind in kinds)
        {
            documents.AddRange(await source.OfKindAsync(kind, stop));
        }

        index.Replace(kinds, articles.Select(id => SearchDocument.NameOf(ThingKind.Article, id)), documents, Languages);
    }
}
