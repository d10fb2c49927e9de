using System.Net;
using Microsoft.Extensions.Time.Testing;
using MigrantWindow.Domain.Links;
using MigrantWindow.Web.Content;

namespace MigrantWindow.Web.Tests.Content;

/// <summary>What a probe makes of the answers of a real https server, which stands where the public address of a name would be.</summary>
public sealed class LinkProbeAnswersTests : IDisposable
{
    private readonly HttpsServer _server = new();

    [Theory]
    [InlineData("/there", LinkState.Ok, "200")]
    [InlineData("/moved", LinkState.Ok, "200")]
    [InlineData("/elsewhere", LinkState.Ok, "leads to https://other.example")]
    [InlineData("/to-http", LinkState.Ok, "leads to http://public.example")]
    [InlineData("/circle", LinkState.Broken, LinkProbe.Circle)]
    [InlineData("/gone", LinkState.Broken, "404")]
    [InlineData("/failing", LinkState.Broken, "500")]
    public async Task An_answer_says_what_became_of_the_link(string path, LinkState state, string detail)
    {
        using var probe = NewProbe(TimeProvider.System);

        Assert.Equal(new LinkAnswer(state, detail), await probe.AskAsync($"https://public.example{path}", default));
    }

    [Fact]
    public async Task Where_HEAD_is_not_liked_GET_is_asked()
    {
        using var probe = NewProbe(TimeProvider.System);

        var answer = await probe.AskAsync("https://public.example/get-only", default);

        Assert.Equal(new LinkAnswer(LinkState.Ok, "200"), answer);
        Assert.Equal(["HEAD /get-only", "GET /get-only"], _server.Asked);
    }

    [Fact]
    public async Task A_server_that_keeps_silent_is_given_up_in_time()
    {
        var clock = new FakeTimeProvider();
        using var probe = NewProbe(clock);

        var answer = probe.AskAsync("https://public.example/silent", default);
        await _server.Silent;
        clock.Advance(LinkProbe.Patience);

        Assert.Equal(new LinkAnswer(LinkState.Broken, LinkProbe.TooSlow), await answer);
    }

    [Fact]
    public async Task A_certificate_that_nobody_trusts_is_broken()
    {
        using var probe = new LinkProbe(TimeProvider.System, Network with { Trust = null });

        Assert.Equal(new LinkAnswer(LinkState.Broken, "SecureConnectionError"), await probe.AskAsync("https://public.example/there", default));
        Assert.Empty(_server.Asked);
    }

    [Fact]
    public async Task The_server_is_asked_only_where_the_name_leads_to_a_public_address()
    {
        using var probe = new LinkProbe(TimeProvider.System, Network with { Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]) });

        Assert.Equal(new LinkAnswer(LinkState.Refused, LinkProbe.NotPublic), await probe.AskAsync("https://public.example/there", default));
        Assert.Empty(_server.Asked);
    }

    public void Dispose() => _server.Dispose();

    private LinkProbe NewProbe(TimeProvider clock) => new(clock, Network);

    private ProbeNetwork Network => new((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("8.8.8.8")]), LinkProbe.HttpsPort)
    {
        Connect = (_, _, stop) => _server.ConnectAsync(stop),
        Trust = (_, certificate, _, _) => certificate?.GetCertHashString() == _server.Thumbprint,
    };
}
