using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace MigrantWindow.Benchmarks;

/// <summary>Asks for one path over kept connections as fast as answers come, with as little work of its own as a client can have.</summary>
public static class LoadClient
{
    private const int Connections = 16;

    /// <returns>Answers in a second.</returns>
    public static async Task<double> RunAsync(Uri server, string path, TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => AskAsync(server, path, clock, time)));
        return counts.Sum() / clock.Elapsed.TotalSeconds;
    }

    private static async Task<int> AskAsync(Uri server, string path, Stopwatch clock, TimeSpan time)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server.Host, server.Port);
        var request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\nAccept-Encoding: br\r\n\r\n");
        var buffer = new byte[64 * 1024];

        var length = await FirstAnswerAsync(socket, request, buffer);
        var count = 0;
        while (clock.Elapsed < time)
        {
            await socket.SendAsync(request);
            for (var read = 0; read < length;)
            {
                var got = await socket.ReceiveAsync(buffer.AsMemory());
                read += got > 0 ? got : throw new IOException("The server closed the connection.");
            }

            count++;
        }

        return count;
    }

    /// <summary>Every answer to the same question is as long as the first one.</summary>
    private static async Task<int> FirstAnswerAsync(Socket socket, byte[] request, byte[] buffer)
    {
        await socket.SendAsync(request);
        var read = 0;
        while (true)
        {
            read += await socket.ReceiveAsync(buffer.AsMemory(read));
            var text = Encoding.Latin1.GetString(buffer, 0, read);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0)
            {
                continue;
            }

            if (!text.StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
            {
                throw new IOException($"Not a page: {text.Split('\r')[0]}");
            }

            var length = text.Split("Content-Length: ", 2)[1].Split('\r')[0];
            var whole = end + 4 + int.Parse(length, CultureInfo.InvariantCulture);
            while (read < whole)
            {
                read += await socket.ReceiveAsync(buffer.AsMemory(read));
            }

            return whole;
        }
    }
}
