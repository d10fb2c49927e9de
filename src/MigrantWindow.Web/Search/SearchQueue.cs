using MigrantWindow.Web.Changes;

namespace MigrantWindow.Web.Search;

/// <summary>Tags of what the index of this node should take in anew.</summary>
public sealed class SearchQueue : Signal
{
    private readonly Lock _lock = new();
    private HashSet<string> _tags = [];

    public void Add(IEnumerable<string> tags)
    {
        lock (_lock)
        {
            _tags.UnionWith(tags);
        }

        Raise();
    }

    public IReadOnlySet<string> Take()
    {
        lock (_lock)
        {
            var taken = _tags;
            _tags = [];
            return taken;
        }
    }
}
