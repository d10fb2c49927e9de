using Microsoft.EntityFrameworkCore;
using MigrantWindow.Testing;

namespace MigrantWindow.Browser.Tests.Offline;

/// <summary>A portal that can be stopped and started again at the same address, with what its database holds.</summary>
public sealed class StoppablePortal : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stoppable").FullName;
    private readonly int _port = LoopbackPort.Free();
    private RunningPortal? _running;

    public StoppablePortal() => Start();

    public Uri Address => new($"http://localhost:{_port}");

    public void Start()
    {
        _running = new RunningPortal(_folder, _port);
        _running.StartServer();
    }

    /// <summary>From now on nobody listens there.</summary>
    public async Task StopAsync()
    {
        await _running!.DisposeAsync();
        _running = null;
    }

    /// <summary>Changes what readers of an office see.</summary>
    public Task MoveOfficeAsync(string slug) => _running!.WithDatabaseAsync(db =>
        db.Offices.Where(office => office.Slug == slug).ExecuteUpdateAsync(office => office.SetProperty(o => o.Address, "Calle Nueva 7")));

    public async ValueTask DisposeAsync()
    {
        if (_running is not null)
        {
            await StopAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private sealed class RunningPortal : PortalApp
    {
        private readonly string _folder;

        public RunningPortal(string folder, int port)
        {
            _folder = folder;
            UseKestrel(port);
        }

        protected override string DataFolder => _folder;

        /// <summary>The address that browsers know it by, as the test does.</summary>
        protected override string SiteUrl => "";

        protected override int CacheSeconds => 60;
    }
}
