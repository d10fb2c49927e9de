using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Data.Sqlite;
using MigrantWindow.Domain.Mail;
using MigrantWindow.Testing;
using MigrantWindow.Web.Mail;

namespace MigrantWindow.Web.Tests.Mail;

/// <summary>Tests on nodes of their own, which share one database.</summary>
public abstract class MailTest : IDisposable
{
    protected const string Ana = "ana@example.org";

    private readonly string _folder = Directory.CreateTempSubdirectory("mail").FullName;

    private int _last;

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    protected static void SkipWithoutServer()
    {
        Assert.False(!SmtpServer.IsThere && SmtpServer.IsRequired, SmtpServer.Missing);
        Skip.If(!SmtpServer.IsThere, SmtpServer.Missing);
    }

    protected MailApp NewApp(int? port = null, Action<IServiceCollection>? with = null) => new(_folder, port, with);

    /// <summary>A node that asks the interceptor about each of its commands.</summary>
    protected static Action<IServiceCollection> Intercepting(Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor interceptor) =>
        services => services.ConfigureDbContext<SqliteDbContext>(options => options.AddInterceptors(interceptor));

    protected static async Task<OutgoingMail> RowAsync(PortalApp app, string to = Ana)
    {
        OutgoingMail? row = null;
        await app.WithDatabaseAsync(async db => row = await db.OutgoingMails.AsNoTracking().SingleAsync(mail => mail.To == to));
        return row!;
    }

    protected static Task FailsAsync(PortalApp app, int attempts = 1) => Eventually.IsAsync(
        async () => await RowAsync(app) is { LastError: not null } mail && mail.Attempts == attempts && mail.DueOn != app.Clock.GetUtcNow().UtcDateTime + MailSender.Lease,
        $"attempt {attempts} fails");

    protected static Task IsSentAsync(PortalApp app, string to = Ana) => Eventually.IsAsync(async () => (await RowAsync(app, to)).SentOn is not null, $"the mail to {to} is sent");

    /// <summary>Writes another mail and waits until it is gone: whatever was due before it has then been tried.</summary>
    protected async Task PassAsync(MailApp app)
    {
        var later = $"later-{++_last}@example.org";
        await app.WriteAsync(later);
        await IsSentAsync(app, later);
    }

    /// <summary>Puts a file where the folder of mails would be, so that none can be written.</summary>
    protected static void Block(MailApp app) => File.WriteAllText(app.Mailbox.Folder, "");

    protected static void Unblock(MailApp app) => File.Delete(app.Mailbox.Folder);
}
