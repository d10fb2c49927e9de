using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MigrantWindow.Benchmarks;

/// <summary>The portal as an operator runs it: published in Release, compiled ahead of time, a process of its own.</summary>
public sealed class PublishedProgram : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-published").FullName;
    private int _databases;

    private PublishedProgram() { }

    public static async Task<PublishedProgram> PublishAsync()
    {
        var program = new PublishedProgram();
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "MigrantWindow.sln")))
        {
            root = root.Parent ?? throw new DirectoryNotFoundException("MigrantWindow.sln lies in no folder above this program.");
        }

        // Files of the build go to a folder of their own, so that the checkout's stay as they are; the runtime would change the lock file too.
        using var publish = Process.Start(new ProcessStartInfo("dotnet",
        [
            "publish", "src/MigrantWindow.Web", "-c", "Release", "-r", "linux-x64", "--self-contained", "false", "-p:PublishReadyToRun=true",
            "-p:NuGetLockFilePath=obj/published.lock.json", "--artifacts-path", Path.Combine(program._folder, "artifacts"), "-o", program.Home, "-v", "quiet",
        ])
        { WorkingDirectory = root.FullName })!;
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? program : throw new InvalidOperationException("The portal cannot be published.");
    }

    public string NewDatabase() => Path.Combine(_folder, $"portal-{++_databases}.db");

    /// <returns>The running program, once it has answered 200, and how long that took.</returns>
    /// <param name="secure">By https, with a certificate of its own that no browser trusts.</param>
    public async Task<Running> StartAsync(string database, int cacheSeconds = 60, bool secure = false)
    {
        var url = new Uri($"{(secure ? "https" : "http")}://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo(Path.Combine(Home, "MigrantWindow.Web")) { WorkingDirectory = Home, RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Urls"] = url.ToString();
        start.Environment["Cache__PublicSeconds"] = $"{cacheSeconds}";
        if (secure)
        {
            start.Environment["Kestrel__Certificates__Default__Path"] = NewCertificate();
        }

        start.Environment["ConnectionStrings__Window"] = $"Data Source={database}";

        var clock = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var trusting = new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator };
        using var http = new HttpClient(trusting) { BaseAddress = url };
        while (!await AnswersAsync(http))
        {
            if (process.HasExited || clock.Elapsed > TimeSpan.FromMinutes(2))
            {
                throw new InvalidOperationException("The published portal does not start.");
            }

            await Task.Delay(10);
        }

        return new Running(process, url, clock.Elapsed);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Home => Path.Combine(_folder, "portal");

    private string NewCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var file = Path.Combine(_folder, "localhost.pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx));
        return file;
    }

    private static async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/es", UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

public sealed class Running(Process process, Uri url, TimeSpan start) : IDisposable
{
    public Uri Url => url;
    public TimeSpan Start => start;

    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
