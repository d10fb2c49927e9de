using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace MigrantWindow.Browser.Tests;

/// <summary>A wire between a browser and a portal. Counts all that crosses it, what a service worker or the browser itself asks for too, and can be as slow as a phone
/// with one bar of signal.</summary>
public sealed class Wire : IAsyncDisposable
{
    private const int Packet = 1400;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Uri _portal;
    private readonly TimeSpan _roundTrip;
    private readonly Lane _up, _down;
    private int _requests;

    /// <param name="bitsPerSecond">In each direction, for all connections together; 0: as fast as it goes.</param>
    /// <param name="roundTrip">What an answer takes at least; a connection takes one before it carries anything.</param>
    public Wire(Uri portal, int bitsPerSecond = 0, TimeSpan roundTrip = default)
    {
        (_portal, _roundTrip, _up, _down) = (portal, roundTrip, new Lane(bitsPerSecond, roundTrip / 2), new Lane(bitsPerSecond, roundTrip / 2));
        _listener.Start();
        Address = new UriBuilder(portal) { Host = "localhost", Port = ((IPEndPoint)_listener.LocalEndpoint).Port }.Uri;
        _ = AcceptAsync();
    }

    /// <summary>Where the browser finds the portal at the other end.</summary>
    public Uri Address { get; }

    /// <summary>Bytes of answers, heads included, since the last <see cref="Reset"/>.</summary>
    public long Bytes => _down.Bytes;

    /// <summary>Requests since the last <see cref="Reset"/>; known only without encryption.</summary>
    public int Requests => Volatile.Read(ref _requests);

    public void Reset()
    {
        Interlocked.Exchange(ref _requests, 0);
        _down.Reset();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // Taken down.
        }
    }

    private async Task CarryAsync(TcpClient browser)
    {
        using var near = browser;
        using var far = new TcpClient();
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, _portal.Port, _stop.Token);
            await Task.Delay(_roundTrip, _stop.Token);
            await Task.WhenAny(PumpAsync(near.GetStream(), far.GetStream(), _up, CountRequests), PumpAsync(far.GetStream(), near.GetStream(), _down, _ => { }));
        }
        catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException or IOException or SocketException)
        {
            // Either end hung up.
        }
    }

    /// <summary>A browser writes the head of a request at once, and the next one on a connection only after the answer.</summary>
    private void CountRequests(ReadOnlySpan<byte> part)
    {
        if (part.StartsWith("GET "u8) || part.StartsWith("POST "u8) || part.StartsWith("HEAD "u8))
        {
            Interlocked.Increment(ref _requests);
        }
    }

    private async Task PumpAsync(NetworkStream from, NetworkStream to, Lane lane, ReadOnlySpanAction note)
    {
        var waiting = Channel.CreateBounded<(byte[] Part, long At)>(64);
        var sending = SendAsync();
        var buffer = new byte[Packet];
        while (await from.ReadAsync(buffer, _stop.Token) is > 0 and var count)
        {
            note(buffer.AsSpan(0, count));
            await waiting.Writer.WriteAsync((buffer[..count], lane.Reserve(count)), _stop.Token);
        }

        waiting.Writer.Complete();
        await sending;

        async Task SendAsync()
        {
            await foreach (var (part, at) in waiting.Reader.ReadAllAsync(_stop.Token))
            {
                if (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), at) is { Ticks: > 0 } wait)
                {
                    await Task.Delay(wait, _stop.Token);
                }

                await to.WriteAsync(part, _stop.Token);
            }
        }
    }

    private delegate void ReadOnlySpanAction(ReadOnlySpan<byte> part);

    /// <summary>One direction: what is sent waits until all before it has gone.</summary>
    private sealed class Lane(int bitsPerSecond, TimeSpan latency)
    {
        private readonly Lock _lock = new();
        private long _free, _bytes;

        public long Bytes => Interlocked.Read(ref _bytes);

        public void Reset() => Interlocked.Exchange(ref _bytes, 0);

        /// <returns>The timestamp at which so many bytes have arrived.</returns>
        public long Reserve(int count)
        {
            Interlocked.Add(ref _bytes, count);
            if (bitsPerSecond == 0)
            {
                return 0;
            }

            lock (_lock)
            {
                _free = Math.Max(_free, Stopwatch.GetTimestamp()) + (Stopwatch.Frequency * count * 8 / bitsPerSecond);
                return _free + (long)(latency.TotalSeconds * Stopwatch.Frequency);
            }
        }
    }
}
