using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Testing;
using MigrantWindow.Web.Configuration;
using MigrantWindow.Web.Mail;

namespace MigrantWindow.Web.Tests.Mail;

/// <summary>Against a real server on loopback that takes mails, refuses them, hangs, is gone and comes back.</summary>
public sealed class SmtpTransportTests : MailTest
{
    private readonly SmtpServer _server = new();

    public SmtpTransportTests() => SkipWithoutServer();

    [SkippableFact]
    public async Task A_mail_arrives_as_it_was_written()
    {
        await _server.ComeAsync("accept");
        await using var app = NewApp(_server.Port);

        await app.WriteAsync(Ana, "Invitación a la Ventanilla", "Hola, José:\n\nhttps://portal.test/es?a=1&b=2\n.\nAdiós");
        await IsSentAsync(app);

        var mail = Assert.Single(_server.Taken);
        Assert.Equal(("Ventanilla de La Unión", "avisos@portal.test"), (mail.From.Mailboxes.Single().Name, mail.From.Mailboxes.Single().Address));
        Assert.Equal((Ana, "Invitación a la Ventanilla"), (mail.To.ToString(), mail.Subject));
        Assert.Equal("Hola, José:\n\nhttps://portal.test/es?a=1&b=2\n.\nAdiós", mail.TextBody!.ReplaceLineEndings("\n").TrimEnd('\n'));
        Assert.Equal($"{(await RowAsync(app)).MessageId:N}@portal.test", mail.MessageId);
        Assert.False(Directory.Exists(app.Mailbox.Folder));
    }

    [SkippableFact]
    public async Task A_mail_written_while_the_server_is_down_arrives_once_after_it_is_back()
    {
        await using var app = NewApp(_server.Port);
        await app.WriteAsync(Ana);
        await FailsAsync(app);
        Assert.Equal("SocketException ConnectionRefused", (await RowAsync(app)).LastError);

        await ComesBackAsync(app);

        await AssertArrivedOnceAsync(app);
    }

    [SkippableTheory]
    [InlineData("421", "SmtpCommandException 421 RecipientNotAccepted")]
    [InlineData("550", "SmtpCommandException 550 RecipientNotAccepted")]
    public async Task A_server_that_refuses_is_asked_again_and_what_it_says_is_not_kept(string mode, string error)
    {
        await _server.ComeAsync(mode);
        await using var app = NewApp(_server.Port);
        await app.WriteAsync(Ana);
        await FailsAsync(app);
        Assert.Equal(error, (await RowAsync(app)).LastError);

        await ComesBackAsync(app);

        await AssertArrivedOnceAsync(app);
    }

    [SkippableFact]
    public async Task A_server_that_says_nothing_is_given_up_and_tried_again()
    {
        await _server.ComeAsync("hang");
        await using var app = NewApp(_server.Port);
        await app.WriteAsync(Ana);
        await _server.WasToldAsync("connected");

        app.Clock.Advance(MailSender.Patience);
        await FailsAsync(app);
        Assert.Equal(nameof(TimeoutException), (await RowAsync(app)).LastError);
        await ComesBackAsync(app);

        await AssertArrivedOnceAsync(app);
    }

    [SkippableFact]
    public async Task A_server_that_takes_a_mail_and_does_not_say_farewell_gets_it_once()
    {
        await _server.ComeAsync("linger");
        await using var app = NewApp(_server.Port);
        await app.WriteAsync(Ana);
        await _server.WasToldAsync("taken");

        app.Clock.Advance(MailSender.Patience);
        await IsSentAsync(app);
        await _server.ComeAsync("accept");
        app.Clock.Advance(TimeSpan.FromHours(2));

        await AssertArrivedOnceAsync(app);
    }

    [SkippableFact]
    public async Task A_server_without_encryption_gets_nothing_where_encryption_is_asked_for()
    {
        await _server.ComeAsync("accept");
        await using var app = NewApp(_server.Port, services => services.Configure<SmtpOptions>(smtp => smtp.Security = SmtpSecurity.StartTls));

        await app.WriteAsync(Ana);
        await FailsAsync(app);

        Assert.Empty(_server.Taken);
        Assert.Equal(nameof(NotSupportedException), (await RowAsync(app)).LastError);
    }

    protected override void Dispose(bool disposing)
    {
        _server.Dispose();
        base.Dispose(disposing);
    }

    private async Task ComesBackAsync(MailApp app)
    {
        Assert.Empty(_server.Taken);
        await _server.ComeAsync("accept");
        app.Clock.Advance(TimeSpan.FromSeconds(30));
    }

    private async Task AssertArrivedOnceAsync(MailApp app)
    {
        await PassAsync(app);
        app.Clock.Advance(TimeSpan.FromHours(2));
        await PassAsync(app);

        Assert.Single(_server.Taken, mail => mail.To.ToString() == Ana);
        Assert.NotNull((await RowAsync(app)).SentOn);
    }
}
