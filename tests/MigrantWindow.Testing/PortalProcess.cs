using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace MigrantWindow.Testing;

/// <summary>The built program as whoever runs it meets it: a process with a folder of its own, its output, its exit code.</summary>
public sealed partial class PortalProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PortalProcess(string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_ENVIRONMENT"] = "Production", ["ASPNETCORE_ENVIRONMENT"] = "Production", ["NO_COLOR"] = "1", ["DOTNET_gcServer"] = "0" },
        };
        start.Environment.Remove("ASPNETCORE_URLS");
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output => Read(_output);

    public string Errors => Read(_errors);

    /// <summary>Runs a command to its end.</summary>
    public static async Task<Ended> RunAsync(string folder, params IEnumerable<string> arguments)
    {
        await using var portal = new PortalProcess(folder, arguments);
        using var patience = new CancellationTokenSource(Patience);
        await portal._process.WaitForExitAsync(patience.Token);
        return new Ended(portal._process.ExitCode, portal.Output, portal.Errors);
    }

    /// <summary>Starts the portal on a free port; ready when it listens.</summary>
    public static async Task<(PortalProcess Portal, HttpClient Http)> ServeAsync(string folder, params IEnumerable<string> arguments)
    {
        var portal = new PortalProcess(folder, ["--urls", "http://127.0.0.1:0", .. arguments]);
        try
        {
            var address = await portal._listening.Task.WaitAsync(Patience);
            return (portal, new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address });
        }
        catch (TimeoutException)
        {
            await portal.DisposeAsync();
            throw new InvalidOperationException($"The portal does not listen.\n{portal.Output}\n{portal.Errors}");
        }
    }

    public static string Database(string folder) => $"--ConnectionStrings:Window=Data Source={Path.Combine(folder, "portal.db")}";

    /// <summary>Every row of every table, by its table, as one text; a database left behind by a process that has ended.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> TablesOf(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "portal.db")};Pooling=False");
        connection.Open();
        var names = Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").ToList();
        return names.ToDictionary(name => name, IReadOnlyList<string> (name) => [.. Rows(connection, $"SELECT * FROM \"{name}\" ORDER BY 1, 2")]);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static IEnumerable<string> Rows(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            yield return string.Join('|', values);
        }
    }

    private static string Read(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }

    private void Keep(StringBuilder text, string? line)
    {
        lock (text)
        {
            text.Append(line).Append('\n');
        }

        if (line is not null && ListeningAt().Match(line) is { Success: true } listening)
        {
            _listening.TrySetResult(new Uri(listening.Groups[1].Value));
        }
    }

    [GeneratedRegex("Now listening on.*(http://127\\.0\\.0\\.1:[0-9]+)")]
    private static partial Regex ListeningAt();

    public sealed record Ended(int ExitCode, string Output, string Errors)
    {
        /// <summary>What the command says at its end, after its log.</summary>
        public string LastLine => Output.TrimEnd().Split('\n')[^1];

        public IReadOnlyList<string> ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
