using System.Net;
using System.Net.Sockets;
using MigrantWindow.Testing;
using MigrantWindow.Web.Tests.CommandLine;

namespace MigrantWindow.Web.Tests.Configuration;

public sealed class PortalConfigurationTests : ProcessTest
{
    [Theory]
    [InlineData("--Database:Provider=Oracle", "Database", "Oracle")]
    [InlineData("--Database:Colour=blue", "Database", "Colour")]
    [InlineData("--Database:Provider=SqlServer", "Database:Provider", "ConnectionStrings:Window")]
    [InlineData("--Cache:PublicSeconds=-1", "Cache:PublicSeconds", "-1")]
    [InlineData("--Cache:PublicSeconds=3601", "Cache:PublicSeconds", "3601")]
    [InlineData("--Cache:PublicSeconds=many", "Cache", "many")]
    [InlineData("--Databse:Provider=Sqlite", "Databse", "Database")]
    [InlineData("--Site:Url=portal.test", "Site", "Url")]
    [InlineData("--Site:Url=ftp://portal.test", "Site", "Url")]
    [InlineData("--QuickExit:Url=javascript:alert(1)", "QuickExit", "Url")]
    [InlineData("--QuickExit:Url=/somewhere", "QuickExit", "Url")]
    [InlineData("--Smtp:Hots=mail.example.org", "Smtp", "Hots")]
    [InlineData("--Smtp:Host=smtp://mail.example.org", "Smtp:Host", "smtp://mail.example.org")]
    [InlineData("--Smtp:Host=mail.example.org", "Smtp:From", "Smtp:Host")]
    [InlineData("--Smtp:Port=0", "Smtp:Port", "0")]
    [InlineData("--Smtp:Port=65536", "Smtp:Port", "65536")]
    [InlineData("--Smtp:Port=many", "Smtp", "many")]
    [InlineData("--Smtp:Security=Ssl", "Smtp", "Ssl")]
    [InlineData("--Smtp:Security=7", "Smtp:Security", "7")]
    [InlineData("--Smtp:From=nobody", "Smtp:From", "nobody")]
    [InlineData("--Smtp:User=portal", "Smtp:User", "Smtp:Password")]
    [InlineData("--Smtp:Folder=", "Smtp:Folder", "")]
    [InlineData("--ConnectionStrings:Window=nonsense", "ConnectionStrings:Window", "")]
    public async Task A_wrong_setting_is_named_in_one_line_and_nothing_starts(string argument, string key, string wrong)
    {
        var ended = await PortalProcess.RunAsync(Folder, "migrate", argument);

        AssertRefusedInOneLine(ended, key, wrong);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Folder));
    }

    [Fact]
    public async Task A_password_that_would_travel_in_clear_is_refused_and_not_repeated()
    {
        var ended = await PortalProcess.RunAsync(
            Folder, "migrate", "--Smtp:Host=mail.example.org", "--Smtp:From=a@example.org", "--Smtp:Security=None", "--Smtp:User=portal", "--Smtp:Password=CANARY");

        AssertRefusedInOneLine(ended, "Smtp:Security", "StartTls");
        Assert.DoesNotContain("CANARY", ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "Databse": { "Provider": "Sqlite" } }""", "Databse")]
    [InlineData("""{ "Database": { "Providr": "Sqlite" } }""", "Providr")]
    [InlineData("""{ "Cache": { "PublicSeconds": 60, "StaffSeconds": 1 } }""", "StaffSeconds")]
    [InlineData("""{ "Database": { "Provider": "Oracle" } }""", "Oracle")]
    [InlineData("""{ "Database": """, "appsettings.json")]
    public async Task A_wrong_settings_file_is_refused_with_what_is_wrong_in_it(string settings, string wrong)
    {
        await File.WriteAllTextAsync(Path.Combine(Folder, "appsettings.json"), settings);

        var ended = await PortalProcess.RunAsync(Folder, "migrate");

        AssertRefusedInOneLine(ended, wrong);
        Assert.False(Directory.Exists(Path.Combine(Folder, "App_Data")));
    }

    [Theory]
    [InlineData("--urls=http://127.0.0.1:0")]
    [InlineData("seed")]
    public async Task The_portal_and_each_command_refuse_it_alike(string command) =>
        AssertRefusedInOneLine(await PortalProcess.RunAsync(Folder, command, "--Database:Provider=Oracle"), "Database", "Oracle");

    [Fact]
    public async Task A_port_that_is_taken_is_said_in_one_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        var ended = await PortalProcess.RunAsync(Folder, "--urls", address, Database);

        AssertRefusedInOneLine(ended, address);
    }
}
