using System.Net;
using System.Net.Sockets;

namespace MigrantWindow.Testing;

public static class LoopbackPort
{
    /// <summary>A port of this machine on which nobody listens at the moment.</summary>
    public static int Free()
    {
        using var any = new TcpListener(IPAddress.Loopback, 0);
        any.Start();
        return ((IPEndPoint)any.LocalEndpoint).Port;
    }
}
