using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Testing;
using MigrantWindow.Web.Tests.Pages.Trainings;
using MigrantWindow.Web.Upkeep;

namespace MigrantWindow.Web.Tests.Upkeep;

public sealed class BackupsTests(BackupsTests.App app) : IClassFixture<BackupsTests.App>
{
    private readonly TestData _data = new(app);

    [Fact]
    public async Task A_name_is_gone_from_every_copy_35_days_after_it_is_gone_from_the_portal()
    {
        var session = await _data.TrainingSessionAsync(await _data.OfficeAsync());
        await TrainingForms.SignUpAsync(app, session, name: "Canaria Copiada");
        var erased = session.EndsOn + TrainingSession.PersonalDataKept;

        await RunAsync(erased - TimeSpan.FromDays(1));
        await RunAsync(erased + TimeSpan.FromHours(1));
        Assert.True(IsInACopy("Canaria Copiada"), "The name never was in a copy: this test could not fail.");

        for (var days = 5; days <= 35; days += 5)
        {
            await RunAsync(erased + TimeSpan.FromDays(days) + TimeSpan.FromHours(1));
        }

        Assert.False(IsInACopy("Canaria Copiada"));
        Assert.NotEmpty(Copies);
    }

    [Fact]
    public async Task A_copy_is_whole_private_and_made_once_a_day()
    {
        await RunAsync(app.Clock.GetUtcNow().UtcDateTime.Date.AddDays(400));
        var (file, count) = (Copies.Order(StringComparer.Ordinal).Last(), Copies.Length);
        await RunAsync(app.Clock.GetUtcNow().UtcDateTime.AddHours(1));

        Assert.Equal(count, Copies.Length);
        await using var copy = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        await copy.OpenAsync();
        await using var command = copy.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM Offices";
        Assert.True((long)(await command.ExecuteScalarAsync())! >= 2);
        Assert.False(File.Exists($"{file}.tmp"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    private string[] Copies => Directory.GetFiles(app.Folder);

    private async Task RunAsync(DateTime moment)
    {
        app.Clock.SetUtcNow(new DateTimeOffset(moment, TimeSpan.Zero));
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Retention>().RunAsync(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<Backups>().RunAsync(CancellationToken.None);
    }

    private bool IsInACopy(string text) => Copies.Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    public sealed class App : PortalApp
    {
        public string Folder { get; } = Directory.CreateTempSubdirectory("copies").FullName;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Backup:Folder", Folder);
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing && Directory.Exists(Folder))
            {
                Directory.Delete(Folder, recursive: true);
            }
        }
    }
}
