using System.Text.Json;
using Microsoft.Playwright;

namespace MigrantWindow.Browser.Tests;

/// <summary>Weighs a page as it crosses the wire, headers included: what Chromium fetched from the server, not from its cache.</summary>
public sealed class Weighing
{
    private readonly Dictionary<string, string> _kinds = [];
    private readonly HashSet<string> _cached = [];
    private readonly List<(string Kind, long Bytes)> _fetched = [];
    private readonly ICDPSession _network;

    private Weighing(ICDPSession network) => _network = network;

    public static async Task<Weighing> StartAsync(IPage page)
    {
        var weighing = new Weighing(await page.Context.NewCDPSessionAsync(page));
        weighing.On("Network.responseReceived", weighing.NoteAnswer);
        weighing.On("Network.requestServedFromCache", told => weighing._cached.Add(IdOf(told)));
        weighing.On("Network.loadingFinished", weighing.NoteEnd);
        await weighing._network.SendAsync("Network.enable");
        return weighing;
    }

    /// <summary>Opens a page and says what it took; a second page of the same <see cref="IPage"/> finds what the first one left in the cache.</summary>
    public async Task<Weight> OpenAsync(IPage page, string path)
    {
        lock (_fetched)
        {
            _fetched.Clear();
        }

        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        lock (_fetched)
        {
            return new Weight(_fetched.Count, _fetched.Sum(one => one.Bytes), Sum("Script"), Sum("Stylesheet"));
        }
    }

    private long Sum(string kind) => _fetched.Where(one => one.Kind == kind).Sum(one => one.Bytes);

    private void On(string name, Action<JsonElement> note) => _network.Event(name).OnEvent += (_, told) =>
    {
        lock (_fetched)
        {
            note(told!.Value);
        }
    };

    private void NoteAnswer(JsonElement told)
    {
        _kinds[IdOf(told)] = told.GetProperty("type").GetString()!;
        var response = told.GetProperty("response");
        if (response.TryGetProperty("fromDiskCache", out var cached) && cached.GetBoolean())
        {
            _cached.Add(IdOf(told));
        }
    }

    private void NoteEnd(JsonElement told)
    {
        if (!_cached.Contains(IdOf(told)))
        {
            _fetched.Add((_kinds.GetValueOrDefault(IdOf(told), "Other"), told.GetProperty("encodedDataLength").GetInt64()));
        }
    }

    private static string IdOf(JsonElement told) => told.GetProperty("requestId").GetString()!;
}

/// <param name="Bytes">All that crossed the wire, in bytes.</param>
/// <param name="Script">JavaScript among it.</param>
/// <param name="Style">CSS among it.</param>
public sealed record Weight(int Requests, long Bytes, long Script, long Style);
