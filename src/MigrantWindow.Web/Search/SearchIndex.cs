using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Extensions.Options;
using MigrantWindow.Web.Configuration;
using Directory = System.IO.Directory;

namespace MigrantWindow.Web.Search;

/// <summary>The index of this process, on disk: a copy of what the database says, so it may be lost at any time. Processes on one machine each claim a folder of their own.
/// What an earlier process left there is never shown: it may hold what was withdrawn since. One task writes, any number ask.</summary>
public sealed class SearchIndex : IDisposable
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private const int NodesMax = 32;

    private readonly string _root;
    private readonly SearchQueue _queue;
    private readonly ILogger<SearchIndex> _log;
    private FileStream? _claim;
    private NIOFSDirectory? _directory;
    private volatile SearcherManager? _searchers;
    private IReadOnlyDictionary<string, (long Length, DateTime Written)> _files = new Dictionary<string, (long, DateTime)>();

    public SearchIndex(IOptions<SearchOptions> options, IHostEnvironment environment, SearchQueue queue, ILogger<SearchIndex> log) =>
        (_root, _queue, _log) = (Path.GetFullPath(options.Value.Folder, environment.ContentRootPath), queue, log);

    /// <summary>Where the index of this process lies, once it is made.</summary>
    public string Folder { get; private set; } = "";

    public bool IsReady => _searchers is not null;

    /// <summary>Asks the index; nothing while there is none, or where it turns out to be damaged.</summary>
    public T? Ask<T>(Func<IndexSearcher, T> question)
        where T : class
    {
        if (_searchers is not { } searchers)
        {
            return null;
        }

        IndexSearcher? searcher = null;
        try
        {
            searcher = searchers.Acquire();
            return question(searcher);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            _log.LogError("The search index did not answer: {Error}", fault.GetType().Name); // not its message: it may hold what somebody asked
            if (fault is IOException)
            {
                Interlocked.CompareExchange(ref _searchers, null, searchers);
                _queue.Raise(); // it is damaged, and is made anew
            }

            return null;
        }
        finally
        {
            if (searcher is not null)
            {
                searchers.Release(searcher);
            }
        }
    }

    /// <summary>Makes it anew. Where there is one that is whole, searches see it until that is done.</summary>
    /// <exception cref="IOException">There is no folder to put it.</exception>
    public async Task RebuildAsync(Func<Action<SearchDocument>, Task> fill, IReadOnlyList<string> languages)
    {
        if (IsLost())
        {
            Clear();
        }

        using (var writer = Writer())
        {
            try
            {
                writer.DeleteAll();
                await fill(document => writer.AddDocument(DocumentFields.Of(document, languages)));
                writer.Commit();
            }
            catch
            {
                writer.Rollback();
                throw;
            }
        }

        Show();
    }

    /// <summary>Puts things in the place of those of their names and kinds.</summary>
    public void Replace(IEnumerable<ThingKind> kinds, IEnumerable<string> names, IEnumerable<SearchDocument> documents, IReadOnlyList<string> languages)
    {
        using (var writer = Writer())
        {
            try
            {
                writer.DeleteDocuments([.. kinds.Select(kind => new Term(DocumentFields.Kind, kind.ToString())), .. names.Select(name => new Term(DocumentFields.Name, name))]);
                writer.AddDocuments(documents.Select(document => DocumentFields.Of(document, languages)));
                writer.Commit();
                _searchers?.MaybeRefreshBlocking(); // at once: the end of the writer may wait for parts to be merged
            }
            catch
            {
                writer.Rollback();
                throw;
            }
        }

        Show();
    }

    /// <summary>Whether there is none, or somebody removed or overwrote its files.</summary>
    public bool IsLost() => _searchers is null || _files.Any(known => StateOf(known.Key) != known.Value);

    public void Dispose()
    {
        _searchers?.Dispose();
        _directory?.Dispose();
        _claim?.Dispose();
    }

    private IndexWriter Writer() => new(_directory, new IndexWriterConfig(Version, new WordAnalyzers()) { Similarity = new BM25Similarity(), OpenMode = OpenMode.CREATE_OR_APPEND });

    /// <summary>From now on searches see what was committed last.</summary>
    private void Show()
    {
        _files = Directory.EnumerateFiles(Folder).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).ToDictionary(file => file, StateOf);
        if (_searchers is { } searchers)
        {
            searchers.MaybeRefreshBlocking();
        }
        else
        {
            _searchers = new SearcherManager(_directory, new Similar());
        }
    }

    /// <summary>An empty folder of its own. It is claimed again: whoever removed the index may have removed the claim too, and another process may have come since.</summary>
    private void Clear()
    {
        var searchers = _searchers;
        _searchers = null;
        searchers?.Dispose(); // who is asking keeps it open until they have their answer
        _directory?.Dispose();
        Directory.CreateDirectory(_root);
        _claim?.Dispose();
        (_claim, Folder) = Claim();
        Directory.CreateDirectory(Folder);
        foreach (var file in Directory.EnumerateFiles(Folder))
        {
            File.Delete(file);
        }

        _directory = new NIOFSDirectory(Folder); // not mapped into memory: a file that is cut short must not end the process
    }

    private static (long Length, DateTime Written) StateOf(string path) => new FileInfo(path) is { Exists: true } file ? (file.Length, file.LastWriteTimeUtc) : (-1, default);

    /// <summary>The first folder that no living process holds.</summary>
    private (FileStream Claim, string Folder) Claim()
    {
        for (var number = 1; number <= NodesMax; number++)
        {
            try
            {
                var claim = new FileStream(Path.Combine(_root, $"{number}.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                return (claim, Path.Combine(_root, $"{number}"));
            }
            catch (IOException)
            {
                // Another process has it.
            }
        }

        throw new IOException($"No folder of {_root} is free: {NodesMax} processes hold one each.");
    }

    private sealed class Similar : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = new BM25Similarity() };
    }
}
