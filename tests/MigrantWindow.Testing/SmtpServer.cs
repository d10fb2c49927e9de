using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using MimeKit;

namespace MigrantWindow.Testing;

/// <summary>A real mail server, Debian's aiosmtpd, in a process of its own on a loopback port; it can go and come back in another mood.</summary>
public sealed class SmtpServer : IDisposable
{
    public const string Missing = $"No SMTP server for {Python}: install Debian's python3-aiosmtpd.";

    private const string Python = "/usr/bin/python3";

    private static readonly Lazy<bool> Found = new(() => File.Exists(Python) && Ends(Process.Start(Python, ["-c", "import aiosmtpd"])));

    private readonly ConcurrentQueue<JsonElement> _events = [];
    private Process? _process;

    public static bool IsThere => Found.Value;

    /// <summary>True: a machine that must run these tests; no server is then a failure.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("MIGRANTWINDOW_REQUIRE_SMTP") == "1";

    public int Port { get; } = LoopbackPort.Free();

    /// <summary>The mails it has taken since it was made, in whatever mood.</summary>
    public IReadOnlyList<MimeMessage> Taken => [.. Told("taken").Select(mail => Parse(mail.GetProperty("data").GetString()!))];

    /// <param name="mode">As the script names it.</param>
    public async Task ComeAsync(string mode)
    {
        Go();
        var listening = Told("listening").Count();
        var start = new ProcessStartInfo(Python, ["-u", Path.Combine(AppContext.BaseDirectory, "smtp_server.py"), $"{Port}", mode])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        await Eventually.IsAsync(() => Told("listening").Count() > listening, "the mail server listens");
    }

    public void Go()
    {
        if (_process is not null)
        {
            _process.Kill();
            _process.WaitForExit();
            _process.Dispose();
            _process = null;
        }
    }

    /// <summary>Lets a server in the mood <c>wait</c> take what it was handed.</summary>
    public Task TakeAsync() => _process!.StandardInput.WriteLineAsync("take");

    public Task WasToldAsync(string what, int times = 1) => Eventually.IsAsync(() => Told(what).Count() >= times, $"the mail server is {what}");

    public void Dispose() => Go();

    private static bool Ends(Process process)
    {
        using (process)
        {
            process.WaitForExit();
            return process.ExitCode == 0;
        }
    }

    private static MimeMessage Parse(string data)
    {
        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(data));
        return MimeMessage.Load(bytes);
    }

    private IEnumerable<JsonElement> Told(string what) => _events.Where(told => told.GetProperty("event").GetString() == what);

    private void Keep(string? line)
    {
        if (!string.IsNullOrEmpty(line))
        {
            _events.Enqueue(JsonDocument.Parse(line).RootElement);
        }
    }
}
