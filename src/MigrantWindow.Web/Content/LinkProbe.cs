using System.Globalization;
using System.Net;
using MigrantWindow.Domain.Links;

namespace MigrantWindow.Web.Content;

/// <summary>Asks a page outside the portal whether it is there: by HEAD, else by GET, of which nothing is read but the status. Never connects to an
/// address that is not public: it looks the name up itself, and connects to what it looked at.</summary>
public sealed class LinkProbe : IDisposable
{
    public const int HttpsPort = 443;

    /// <summary>How often it follows a site that sends it to another page of the same host.</summary>
    public const int RedirectsMax = 3;

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public const string NotPublic = "not public";
    public const string NotPlain = "not a plain https address";
    public const string TooSlow = "no answer in time";
    public const string Circle = "leads in a circle";

    private const string UserAgent = "MigrantWindow-LinkCheck/1.0";

    private readonly int _port;
    private readonly TimeProvider _clock;
    private readonly HttpClient _http;

    public LinkProbe(TimeProvider clock) : this(clock, new ProbeNetwork(Dns.GetHostAddressesAsync, HttpsPort)) { }

    internal LinkProbe(TimeProvider clock, ProbeNetwork network)
    {
        (_clock, _port) = (clock, network.Port);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false, // a proxy would look names up itself
            ConnectCallback = network.OpenAsync,
            SslOptions = { RemoteCertificateValidationCallback = network.Trust },
            ConnectTimeout = Patience,
            MaxResponseHeadersLength = 32,
            MaxResponseDrainSize = 0,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5),
        };
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent);
    }

    public async Task<LinkAnswer> AskAsync(string url, CancellationToken stop)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps || address.UserInfo.Length > 0 || address.Port != _port)
        {
            return new LinkAnswer(LinkState.Refused, NotPlain);
        }

        using var patience = new CancellationTokenSource(Patience, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, patience.Token);
        try
        {
            var answer = await FollowAsync(HttpMethod.Head, address, either.Token);
            return answer.State == LinkState.Ok ? answer : await FollowAsync(HttpMethod.Get, address, either.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new LinkAnswer(LinkState.Broken, TooSlow);
        }
        catch (HttpRequestException fault)
        {
            return fault.InnerException is AddressRefusedException
                ? new LinkAnswer(LinkState.Refused, NotPublic)
                : new LinkAnswer(LinkState.Broken, fault.HttpRequestError.ToString());
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Another host is not asked: where it leads is only said.</summary>
    private async Task<LinkAnswer> FollowAsync(HttpMethod method, Uri address, CancellationToken stop)
    {
        for (var redirects = 0; redirects <= RedirectsMax; redirects++)
        {
            using var request = new HttpRequestMessage(method, address);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            if ((int)response.StatusCode is < 300 or >= 400 || response.Headers.Location is not { } location)
            {
                var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
                return new LinkAnswer(response.IsSuccessStatusCode ? LinkState.Ok : LinkState.Broken, status);
            }

            if (!Uri.TryCreate(address, location, out var next))
            {
                return new LinkAnswer(LinkState.Broken, "leads to no address");
            }

            if (next.Scheme != address.Scheme || next.Authority != address.Authority)
            {
                return new LinkAnswer(LinkState.Ok, $"leads to {next.GetLeftPart(UriPartial.Authority)}");
            }

            address = next;
        }

        return new LinkAnswer(LinkState.Broken, Circle);
    }
}
