using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Domain.Mail;
using MigrantWindow.Testing;
using MigrantWindow.Web.Mail;

namespace MigrantWindow.Web.Tests.Mail;

public sealed class MailSenderTests : MailTest
{
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    [Fact]
    public async Task A_mail_that_fails_is_tried_again_when_it_is_due_and_not_before()
    {
        await using var app = NewApp();
        Block(app);
        await app.WriteAsync(Ana);
        await FailsAsync(app);
        Unblock(app);

        app.Clock.Advance(TimeSpan.FromSeconds(30) - Tick);
        await PassAsync(app);
        Assert.Null((await RowAsync(app)).SentOn);

        app.Clock.Advance(Tick);
        await PassAsync(app);
        Assert.Equal((2, app.Clock.GetUtcNow().UtcDateTime, null), ((await RowAsync(app)).Attempts, (await RowAsync(app)).SentOn, (await RowAsync(app)).LastError));
        Assert.Single(app.Mailbox.To(Ana));
    }

    [Fact]
    public async Task It_never_gives_up()
    {
        await using var app = NewApp();
        Block(app);
        await app.WriteAsync(Ana);
        for (var attempt = 1; attempt <= 12; attempt++)
        {
            await FailsAsync(app, attempt);
            app.Clock.Advance(TimeSpan.FromHours(1));
            await app.WriteAsync($"wakes-{attempt}@example.org");
        }

        await FailsAsync(app, 13);
        Unblock(app);
        app.Clock.Advance(TimeSpan.FromHours(1));
        await PassAsync(app);

        Assert.Single(app.Mailbox.To(Ana));
    }

    [Fact]
    public async Task A_mail_that_another_node_wrote_is_found_without_being_woken()
    {
        await using var app = NewApp();
        await app.WithOutboxAsync(async (_, db) =>
        {
            db.Add(new OutgoingMail(Ana, "Subject", Protect(app, "Text"), app.Clock.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync();
        });

        await Eventually.IsAsync(
            async () =>
            {
                if (await RowAsync(app) is { Attempts: 0 })
                {
                    app.Clock.Advance(MailSender.Interval);
                }

                return app.Mailbox.To(Ana).Count == 1;
            },
            "the mail is found");
    }

    [Fact]
    public async Task A_mail_that_cannot_be_read_holds_up_no_other()
    {
        await using var app = NewApp();
        await app.WithOutboxAsync(async (outbox, db) =>
        {
            db.Add(new OutgoingMail(Ana, "Subject", "nonsense", app.Clock.GetUtcNow().UtcDateTime));
            outbox.Add("eva@example.org", "Subject", "Text");
            await db.SaveChangesAsync();
        });

        await app.Mailbox.WaitForAsync("eva@example.org");

        Assert.Equal((1, nameof(CryptographicException)), ((await RowAsync(app)).Attempts, (await RowAsync(app)).LastError));
    }

    [Fact]
    public async Task It_outlives_a_database_that_breaks()
    {
        await using var app = NewApp();
        await app.WriteAsync("first@example.org");
        await IsSentAsync(app, "first@example.org");
        await RenameAsync(app, "OutgoingMails", "Lost");
        await app.WithOutboxAsync(async (outbox, db) =>
        {
            outbox.Add(Ana, "Subject", "Text");
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        });
        await RenameAsync(app, "Lost", "OutgoingMails");

        await PassAsync(app);
    }

    [Fact]
    public async Task A_mail_that_is_sent_while_the_database_cannot_be_written_is_marked_later_and_not_sent_again()
    {
        var fault = new FailingSave();
        await using var app = NewApp(with: Intercepting(fault));
        await app.WriteAsync(Ana);
        await app.Mailbox.WaitForAsync(Ana);
        await Eventually.IsAsync(() => fault.Times > 0, "the mark fails");

        await Eventually.IsAsync(
            async () =>
            {
                app.Clock.Advance(MailSender.Interval);
                return (await RowAsync(app)).SentOn is not null;
            },
            "the mail is marked");

        Assert.Equal((1, 1), (fault.Times, (await RowAsync(app)).Attempts));
    }

    [Fact]
    public async Task The_body_of_a_mail_stands_nowhere_in_the_database()
    {
        await using var app = NewApp();
        Block(app);
        await app.WriteAsync(Ana, text: "CANARY-link");
        await FailsAsync(app);
        AssertSealed(app);

        Unblock(app);
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        await PassAsync(app);

        Assert.Contains("CANARY-link", app.Mailbox.To(Ana).Single().TextBody, StringComparison.Ordinal);
        AssertSealed(app);
    }

    [Fact]
    public async Task The_log_tells_a_mails_number_and_error_and_nothing_else_of_it()
    {
        var log = new MailLog();
        await using var app = NewApp(with: log.Listen);
        Block(app);
        await app.WriteAsync("canary@example.org", "CANARY-subject", "CANARY-text");
        await Eventually.IsAsync(async () => (await RowAsync(app, "canary@example.org")).LastError is not null, "the mail fails");
        Unblock(app);
        app.Clock.Advance(TimeSpan.FromSeconds(30));
        await PassAsync(app);

        var id = (await RowAsync(app, "canary@example.org")).Id;
        Assert.Contains(log.Lines, line => line.Contains($"Mail {id} is not sent: IOException", StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.Contains($"Mail {id} is sent, at attempt 2", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("canary", StringComparison.OrdinalIgnoreCase));
    }

    private static string Protect(MailApp app, string text) =>
        app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("mail").Protect(text);

    private static void AssertSealed(MailApp app)
    {
        var stored = string.Concat(Directory.GetFiles(Path.GetDirectoryName(app.Database)!, "portal.db*").Select(ReadShared));
        Assert.Contains(Ana, stored, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", stored, StringComparison.OrdinalIgnoreCase);
    }

    private static string ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static Task RenameAsync(MailApp app, string table, string name) => app.WithDatabaseAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA legacy_alter_table = ON; ALTER TABLE {table} RENAME TO {name}";
        await command.ExecuteNonQueryAsync();
    });

    /// <summary>Fails the first time that a mail is marked.</summary>
    private sealed class FailingSave : SaveChangesInterceptor
    {
        public int Times { get; private set; }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (Times == 0 && eventData.Context!.ChangeTracker.Entries<OutgoingMail>().Any(mail => mail.State == EntityState.Modified))
            {
                Times++;
                throw new DbUpdateException("The disk is full.");
            }

            return ValueTask.FromResult(result);
        }
    }
}
