using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Extensions.Options;
using MigrantWindow.Web.Configuration;
using Directory = System.IO.Directory;

namespace MigrantWindow.Web.Search;

/// <summary>The index of this process, on disk: a copy of what the database says, so it may be lost at any time. Processes on one machine each claim a folder of their own.</summary>
public sealed class SearchIndex : IDisposable
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    /// <summary>An index of another format is made anew.</summary>
    public const string Format = "1";

    private const string FormatKey = "format";
    private const int NodesMax = 32;

    private readonly string _root;
    private readonly ILogger<SearchIndex> _log;
    private FileStream? _claim;
    private NIOFSDirectory? _directory;
    private SearcherManager? _searchers;
    private IReadOnlyDictionary<string, (long Length, DateTime Written)> _files = new Dictionary<string, (long, DateTime)>();
    private volatile bool _isLost;

    public SearchIndex(IOptions<SearchOptions> options, IHostEnvironment environment, ILogger<SearchIndex> log) =>
        (_root, _log) = (Path.GetFullPath(options.Value.Folder, environment.ContentRootPath), log);

    /// <summary>Where the index of this process lies, once it is claimed.</summary>
    public string Folder { get; private set; } = "";

    public bool IsReady => _searchers is not null && !_isLost;

    /// <summary>Claims a folder, and opens what an earlier process left there if it is whole.</summary>
    public void Open()
    {
        Directory.CreateDirectory(_root);
        (_claim, Folder) = Claim();
        Directory.CreateDirectory(Folder);
        _directory = new NIOFSDirectory(Folder); // not mapped into memory: a file that is cut short must not end the process
        try
        {
            if (IsWhole())
            {
                Show();
            }
        }
        catch (Exception fault) when (IsDamage(fault))
        {
            _log.LogWarning("The search index is damaged and is made anew: {Error}", fault.GetType().Name);
        }
    }

    /// <summary>Asks the index; nothing while there is none, or where it turns out to be damaged.</summary>
    public T? Ask<T>(Func<IndexSearcher, T> question)
        where T : class
    {
        if (!IsReady || _searchers is not { } searchers)
        {
            return null;
        }

        var searcher = searchers.Acquire();
        try
        {
            return question(searcher);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            _log.LogError("The search index did not answer: {Error}", fault.GetType().Name); // not its message: it may hold what somebody asked
            _isLost = _isLost || !IsWhole();
            return null;
        }
        finally
        {
            searchers.Release(searcher);
        }
    }

    /// <summary>Makes it anew; until that is done, searches see what was there.</summary>
    public async Task RebuildAsync(Func<Action<SearchDocument>, Task> fill, IReadOnlyList<string> languages)
    {
        if (_isLost || _searchers is null)
        {
            Clear();
        }

        using (var writer = Writer())
        {
            try
            {
                writer.DeleteAll();
                await fill(document => writer.AddDocument(DocumentFields.Of(document, languages)));
                Commit(writer);
            }
            catch
            {
                writer.Rollback();
                throw;
            }
        }

        _isLost = false;
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
                Commit(writer);
            }
            catch
            {
                writer.Rollback();
                throw;
            }
        }

        Show();
    }

    /// <summary>Notices that somebody removed or overwrote its files.</summary>
    public bool IsLost()
    {
        _isLost = _isLost || _files.Count == 0 || _files.Any(known => StateOf(known.Key) != known.Value);
        return _isLost;
    }

    public void Dispose()
    {
        _searchers?.Dispose();
        _directory?.Dispose();
        _claim?.Dispose();
    }

    private static bool IsDamage(Exception fault) => fault is not OutOfMemoryException and not UnauthorizedAccessException;

    private IndexWriter Writer() => new(_directory, new IndexWriterConfig(Version, new WordAnalyzers()) { Similarity = new BM25Similarity(), OpenMode = OpenMode.CREATE_OR_APPEND });

    private static void Commit(IndexWriter writer)
    {
        writer.SetCommitData(new Dictionary<string, string> { [FormatKey] = Format });
        writer.Commit();
    }

    /// <summary>From now on searches see what was committed last.</summary>
    private void Show()
    {
        _files = Directory.EnumerateFiles(Folder).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).ToDictionary(file => file, file => StateOf(file));
        if (_searchers is { } searchers)
        {
            searchers.MaybeRefreshBlocking();
        }
        else
        {
            _searchers = new SearcherManager(_directory, new Similar());
        }
    }

    private void Clear()
    {
        _searchers?.Dispose();
        _searchers = null;
        _directory!.Dispose();
        Directory.CreateDirectory(Folder);
        foreach (var file in Directory.EnumerateFiles(Folder))
        {
            File.Delete(file);
        }

        _directory = new NIOFSDirectory(Folder);
    }

    /// <summary>Reads every file once: each ends in a sum over it.</summary>
    private bool IsWhole()
    {
        try
        {
            using var reader = DirectoryReader.Open(_directory);
            foreach (var leaf in reader.Leaves)
            {
                leaf.AtomicReader.CheckIntegrity();
            }

            return reader.IndexCommit.UserData.TryGetValue(FormatKey, out var format) && format == Format;
        }
        catch (Exception fault) when (IsDamage(fault))
        {
            return false;
        }
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
