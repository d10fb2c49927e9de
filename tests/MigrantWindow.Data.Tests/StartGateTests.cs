using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MigrantWindow.Data.Tests;

public sealed class StartGateTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _folder = Directory.CreateTempSubdirectory("gate").FullName;

    private string Database => $"Data Source={Path.Combine(_folder, "portal.db")}";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_second_start_waits_until_the_first_is_done_and_says_so_once()
    {
        var log = new Messages();
        var first = await EnterAsync(log);

        var waiting = EnterAsync(log);
        Assert.False(waiting.IsCompleted);
        Assert.Single(log.All);

        first.Dispose();
        using var second = await waiting.WaitAsync(Patience);
        Assert.Equal(["Another process prepares the database; waiting for it"], log.All);
    }

    [Fact]
    public async Task Who_stops_waiting_leaves_at_once()
    {
        using var first = await EnterAsync(NullLogger.Instance);
        using var stop = new CancellationTokenSource();
        var waiting = EnterAsync(NullLogger.Instance, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_mark_that_a_killed_process_left_behind_holds_nobody_up()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "portal.db.start"), "");

        var entering = EnterAsync(NullLogger.Instance);

        Assert.True(entering.IsCompletedSuccessfully);
        (await entering).Dispose();
    }

    [Fact]
    public async Task Two_databases_have_two_gates()
    {
        using var first = await EnterAsync(NullLogger.Instance);

        var other = $"Data Source={Path.Combine(_folder, "other.db")}";
        var entering = StartGate.EnterAsync(DatabaseProvider.Sqlite, other, NullLogger.Instance, CancellationToken.None);

        Assert.True(entering.IsCompletedSuccessfully);
        (await entering).Dispose();
    }

    [Fact]
    public async Task On_a_server_nobody_waits_here()
    {
        using var first = await StartGate.EnterAsync(DatabaseProvider.SqlServer, "Server=unused", NullLogger.Instance, CancellationToken.None);

        var entering = StartGate.EnterAsync(DatabaseProvider.SqlServer, "Server=unused", NullLogger.Instance, CancellationToken.None);

        Assert.True(entering.IsCompletedSuccessfully);
    }

    private Task<StartGate> EnterAsync(ILogger log, CancellationToken stop = default) =>
        StartGate.EnterAsync(DatabaseProvider.Sqlite, Database, log, stop);

    private sealed class Messages : ILogger
    {
        public List<string> All { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Add(formatter(state, exception));
    }
}
