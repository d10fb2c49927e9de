using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace MigrantWindow.Web.Tests.Content;

/// <summary>A small https server on the loopback, with a certificate of its own for public.example.</summary>
internal sealed class HttpsServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 _certificate = NewCertificate();
    private readonly ConcurrentQueue<string> _asked = [];
    private readonly TaskCompletionSource _silent = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public HttpsServer()
    {
        _listener.Start();
        _ = ServeAsync();
    }

    public IEnumerable<string> Asked => _asked;
    public string Thumbprint => _certificate.GetCertHashString();

    /// <summary>Somebody waits for an answer that does not come.</summary>
    public Task Silent => _silent.Task;

    public async Task<Stream> ConnectAsync(CancellationToken stop)
    {
        var client = new TcpClient();
        await client.ConnectAsync((IPEndPoint)_listener.LocalEndpoint, stop);
        return client.GetStream();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _certificate.Dispose();
    }

    private static string AnswerTo(string method, string path) => (method, path) switch
    {
        (_, "/there") or ("GET", "/get-only") => "200 OK",
        (_, "/get-only") => "405 Method Not Allowed",
        (_, "/moved") => "301 Moved Permanently\r\nLocation: /there",
        (_, "/elsewhere") => "302 Found\r\nLocation: https://other.example/there",
        (_, "/to-http") => "302 Found\r\nLocation: http://public.example/there",
        (_, "/circle") => "302 Found\r\nLocation: /circle",
        (_, "/failing") => "500 Internal Server Error",
        _ => "404 Not Found",
    };

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        try
        {
            using var connection = client;
            await using var stream = new SslStream(client.GetStream());
            await stream.AuthenticateAsServerAsync(_certificate);
            using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
            var request = (await reader.ReadLineAsync())!.Split(' ');
            while (await reader.ReadLineAsync() is { Length: > 0 }) { }

            _asked.Enqueue($"{request[0]} {request[1]}");
            if (request[1] == "/silent")
            {
                _silent.TrySetResult();
                await reader.ReadLineAsync(); // until the other side gives up
                return;
            }

            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {AnswerTo(request[0], request[1])}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        }
        catch (Exception end) when (end is IOException or System.Security.Authentication.AuthenticationException)
        {
            // The other side went away.
        }
    }

    private static X509Certificate2 NewCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=public.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }
}
