using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using MigrantWindow.Domain.Links;
using MigrantWindow.Web.Content;

namespace MigrantWindow.Web.Tests.Content;

public sealed class LinkProbeTests : IDisposable
{
    private readonly TcpListener _server = new(IPAddress.Loopback, 0);
    private int _connections;

    public LinkProbeTests()
    {
        _server.Start();
        _ = CountAsync();
    }

    private int Port => ((IPEndPoint)_server.LocalEndpoint).Port;

    [Theory]
    [InlineData("localhost", "127.0.0.1")]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("public.example", "127.0.0.1")]
    [InlineData("public.example", "8.8.8.8", "127.0.0.1")]
    [InlineData("public.example", "::1")]
    [InlineData("public.example", "::ffff:127.0.0.1")]
    [InlineData("public.example", "192.168.1.1")]
    [InlineData("public.example", "169.254.169.254")]
    [InlineData("public.example")]
    [InlineData("2130706433", "127.0.0.1")]
    [InlineData("[::1]", "::1")]
    [InlineData("[::ffff:127.0.0.1]", "::ffff:127.0.0.1")]
    public async Task A_name_that_leads_to_a_machine_of_ones_own_is_never_connected(string host, params string[] addresses)
    {
        using var probe = NewProbe(Port, addresses);

        var answer = await probe.AskAsync($"https://{host}:{Port}/secret", default);

        Assert.Equal(new LinkAnswer(LinkState.Refused, LinkProbe.NotPublic), answer);
        await Task.Delay(50);
        Assert.Equal(0, _connections);
    }

    [Theory]
    [InlineData("http://public.example/")]
    [InlineData("https://public.example:8443/")]
    [InlineData("https://public.example:22/")]
    [InlineData("https://ana:secret@public.example/")]
    [InlineData("ftp://public.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://public.example:443/")]
    [InlineData("/relative")]
    [InlineData("https://")]
    public async Task Only_plain_https_on_its_own_port_is_asked(string url)
    {
        using var probe = NewProbe(LinkProbe.HttpsPort, () => throw new InvalidOperationException("Nobody may look up the name."));

        Assert.Equal(new LinkAnswer(LinkState.Refused, LinkProbe.NotPlain), await probe.AskAsync(url, default));
    }

    [Fact]
    public async Task A_name_that_nobody_knows_is_broken()
    {
        using var probe = NewProbe(LinkProbe.HttpsPort, () => throw new SocketException((int)SocketError.HostNotFound));

        Assert.Equal(LinkState.Broken, (await probe.AskAsync("https://nobody.example/", default)).State);
    }

    [Fact]
    public async Task Who_does_not_answer_in_time_is_broken()
    {
        var clock = new FakeTimeProvider();
        var asked = new TaskCompletionSource();
        using var probe = new LinkProbe(clock, new ProbeNetwork(async (_, stop) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, stop);
            return [];
        }, LinkProbe.HttpsPort));

        var answer = probe.AskAsync("https://slow.example/", default);
        await asked.Task;
        clock.Advance(LinkProbe.Patience);

        Assert.Equal(new LinkAnswer(LinkState.Broken, LinkProbe.TooSlow), await answer);
    }

    public void Dispose() => _server.Dispose();

    private static LinkProbe NewProbe(int port, params string[] addresses) => NewProbe(port, () => [.. addresses.Select(IPAddress.Parse)]);

    private static LinkProbe NewProbe(int port, Func<IPAddress[]> addresses) =>
        new(TimeProvider.System, new ProbeNetwork((_, _) => Task.Run(addresses), port));

    private async Task CountAsync()
    {
        try
        {
            while (true)
            {
                using var connection = await _server.AcceptTcpClientAsync();
                Interlocked.Increment(ref _connections);
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
