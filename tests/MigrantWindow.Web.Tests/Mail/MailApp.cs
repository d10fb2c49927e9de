using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MigrantWindow.Data;
using MigrantWindow.Testing;
using MigrantWindow.Web.Mail;

namespace MigrantWindow.Web.Tests.Mail;

/// <summary>A node of a portal whose database, keys and mails lie in a folder that other nodes may share.</summary>
/// <param name="port">That of its mail server; nothing: it writes files.</param>
public sealed class MailApp(string folder, int? port = null, Action<IServiceCollection>? with = null) : PortalApp
{
    public string Database => Path.Combine(folder, "portal.db");

    protected override string DataFolder => folder;

    public override Mailbox Mailbox => new(Path.Combine(folder, "mail"));

    /// <summary>Leaves a mail as a page does and saves it.</summary>
    public Task WriteAsync(string to, string subject = "Subject", string text = "Text") => WithOutboxAsync(async (outbox, db) =>
    {
        outbox.Add(to, subject, text);
        await db.SaveChangesAsync();
    });

    /// <summary>Works in a scope, as a request does.</summary>
    public async Task WithOutboxAsync(Func<Outbox, PortalDbContext, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<Outbox>(), scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    /// <summary>Ends as a process does that is killed: whatever it is doing, it never gets to finish.</summary>
    public static void DiesAtOnce(IServiceCollection services) => services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.Zero);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        if (port is not null)
        {
            builder.UseSetting("Smtp:Host", "127.0.0.1");
            builder.UseSetting("Smtp:Port", $"{port}");
            builder.UseSetting("Smtp:Security", "None");
            builder.UseSetting("Smtp:From", "Ventanilla de La Unión <avisos@portal.test>");
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<IDataProtectionProvider>(DataProtectionProvider.Create(new DirectoryInfo(Path.Combine(folder, "keys"))));
            with?.Invoke(services);
        });
    }
}
