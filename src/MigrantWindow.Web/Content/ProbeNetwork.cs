using System.Net;
using System.Net.Security;
using System.Net.Sockets;

namespace MigrantWindow.Web.Content;

/// <summary>How a probe reaches the world. Whatever is connected was looked at before: no address that is not public, and one port.</summary>
/// <param name="Resolve">Looks a name up.</param>
/// <param name="Port">The only one that is asked.</param>
internal sealed record ProbeNetwork(Func<string, CancellationToken, Task<IPAddress[]>> Resolve, int Port)
{
    /// <summary>Connects to addresses that were found to be public; tests stand a server of their own in their place.</summary>
    public Func<IPAddress[], int, CancellationToken, Task<Stream>> Connect { get; init; } = ConnectAsync;

    /// <summary>Nothing: certificates are trusted as the machine trusts them.</summary>
    public RemoteCertificateValidationCallback? Trust { get; init; }

    public async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await Resolve(host, stop);
        return port != Port || addresses.Length == 0 || !addresses.All(PublicAddress.Is) ? throw new AddressRefusedException() : await Connect(addresses, port, stop);
    }

    private static async Task<Stream> ConnectAsync(IPAddress[] addresses, int port, CancellationToken stop)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
