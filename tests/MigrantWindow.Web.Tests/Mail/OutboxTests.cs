using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Data;
using MigrantWindow.Domain.Mail;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Testing;
using MigrantWindow.Web.Mail;

namespace MigrantWindow.Web.Tests.Mail;

/// <summary>The clock of this portal stands still, so its sender acts only when it is woken.</summary>
public sealed class OutboxTests(PortalApp app) : WebTest(app)
{
    private readonly string _address = $"{TestData.NewKey("ana")}@example.org";

    [Fact]
    public async Task A_saved_mail_arrives_as_plain_text()
    {
        await WriteAsync((outbox, _) => outbox.Add(_address, "Invitación a la Ventanilla", "Hola, José:\n\nhttps://portal.test/es?a=1&b=2\n"));

        var mail = Assert.Single(await App.Mailbox.WaitForAsync(_address));
        Assert.Equal("MigrantWindow <no-reply@localhost>", mail.From.ToString().Replace("\"", "", StringComparison.Ordinal));
        Assert.Equal("Invitación a la Ventanilla", mail.Subject);
        Assert.Equal("Hola, José:\n\nhttps://portal.test/es?a=1&b=2\n", mail.TextBody!.ReplaceLineEndings("\n"));
        Assert.Equal(("text/plain", "utf-8"), (mail.Body!.ContentType.MimeType, mail.Body.ContentType.Charset));
        Assert.Equal((1, App.Clock.GetUtcNow()), (mail.BodyParts.Count(), mail.Date));
        Assert.Equal($"{(await RowAsync())!.MessageId:N}@localhost", mail.MessageId);
    }

    [Fact]
    public async Task It_is_sent_once_and_then_keeps_no_body()
    {
        await WriteAsync((outbox, _) => outbox.Add(_address, "Subject", "Text"));
        await Eventually.IsAsync(async () => (await RowAsync())!.SentOn is not null, "the mail is sent");

        await PassAsync();

        var row = (await RowAsync())!;
        Assert.Equal((1, null, null), (row.Attempts, row.ProtectedText, row.LastError));
        Assert.Single(App.Mailbox.To(_address));
    }

    [Fact]
    public async Task Only_the_portals_user_may_read_the_file()
    {
        await WriteAsync((outbox, _) => outbox.Add(_address, "Subject", "Text"));
        await App.Mailbox.WaitForAsync(_address);

        if (!OperatingSystem.IsWindows())
        {
            var owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            Assert.Equal([owner], Directory.GetFiles(App.Mailbox.Folder, "*.eml").Select(File.GetUnixFileMode).Distinct());
            Assert.Equal(owner | UnixFileMode.UserExecute, File.GetUnixFileMode(App.Mailbox.Folder));
        }
    }

    [Fact]
    public async Task A_mail_in_a_transaction_is_sent_after_the_commit()
    {
        await WriteAsync(async (outbox, db) =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            outbox.Add(_address, "Subject", "Text");
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        });

        Assert.Single(await App.Mailbox.WaitForAsync(_address));
    }

    [Fact]
    public async Task A_transaction_that_is_rolled_back_sends_nothing()
    {
        await WriteAsync(async (outbox, db) =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            outbox.Add(_address, "Subject", "Text");
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        });
        await PassAsync();

        Assert.Null(await RowAsync());
        Assert.Empty(App.Mailbox.To(_address));
    }

    [Fact]
    public async Task A_save_that_fails_sends_nothing()
    {
        var day = new Holiday("SV", new DateOnly(2031, 1, 1), TestData.Words("Holiday"));
        await Data.HolidayAsync(day.Date);

        await Assert.ThrowsAsync<DbUpdateException>(() => WriteAsync(async (outbox, db) =>
        {
            db.Add(day);
            outbox.Add(_address, "Subject", "Text");
            await db.SaveChangesAsync();
        }));
        await PassAsync();

        Assert.Null(await RowAsync());
        Assert.Empty(App.Mailbox.To(_address));
    }

    [Theory]
    [InlineData("ana@example.org\r\nBcc: eva@example.org")]
    [InlineData("ana@example.org\n")]
    [InlineData("ana@example.org, eva@example.org")]
    [InlineData("Ana <ana@example.org>")]
    [InlineData("ana@example.org (Ana)")]
    [InlineData(" ana@example.org")]
    [InlineData("ana@@example.org")]
    [InlineData("ana@")]
    [InlineData("@example.org")]
    [InlineData("ana")]
    [InlineData("friends: ana@example.org;")]
    [InlineData("")]
    public Task A_recipient_that_is_not_one_bare_address_is_refused(string to) => IsRefusedAsync(to, "Subject", "Text");

    [Theory]
    [InlineData("Subject\r\nBcc: eva@example.org")]
    [InlineData("Subject\nmore")]
    [InlineData("Subject\rmore")]
    public Task A_subject_of_more_than_one_line_is_refused(string subject) => IsRefusedAsync(_address, subject, "Text");

    [Fact]
    public async Task What_is_too_long_is_refused()
    {
        await IsRefusedAsync($"{new string('a', OutgoingMail.AddressMaxLength)}@example.org", "Subject", "Text");
        await IsRefusedAsync(_address, new string('x', OutgoingMail.SubjectMaxLength + 1), "Text");
        await IsRefusedAsync(_address, "Subject", new string('x', Outbox.TextMaxLength + 1));
    }

    private Task IsRefusedAsync(string to, string subject, string text) => WriteAsync((outbox, db) =>
    {
        var refused = Assert.Throws<DomainException>(() => outbox.Add(to, subject, text));
        Assert.DoesNotContain("example.org", refused.Message, StringComparison.Ordinal);
        Assert.Empty(db.ChangeTracker.Entries());
    });

    private async Task<OutgoingMail?> RowAsync()
    {
        OutgoingMail? row = null;
        await App.WithDatabaseAsync(async db => row = await db.OutgoingMails.AsNoTracking().SingleOrDefaultAsync(mail => mail.To == _address));
        return row;
    }

    /// <summary>Writes another mail and waits for it: whatever was due before it has then been sent.</summary>
    private async Task PassAsync()
    {
        var later = $"{TestData.NewKey("later")}@example.org";
        await WriteAsync((outbox, _) => outbox.Add(later, "Subject", "Text"));
        await App.Mailbox.WaitForAsync(later);
    }

    private Task WriteAsync(Action<Outbox, PortalDbContext> write) => WriteAsync(async (outbox, db) =>
    {
        write(outbox, db);
        await db.SaveChangesAsync();
    });

    private async Task WriteAsync(Func<Outbox, PortalDbContext, Task> write)
    {
        await using var scope = App.Services.CreateAsyncScope();
        await write(scope.ServiceProvider.GetRequiredService<Outbox>(), scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }
}
