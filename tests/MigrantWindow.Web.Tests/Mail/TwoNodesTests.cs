using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Testing;
using MigrantWindow.Web.Mail;
using MimeKit;

namespace MigrantWindow.Web.Tests.Mail;

public sealed class TwoNodesTests : MailTest
{
    private readonly SmtpServer _silent = new();

    [Fact]
    public async Task Of_two_nodes_that_see_a_mail_at_the_same_moment_one_sends_it()
    {
        await using (var writer = NewApp())
        {
            Block(writer);
            await writer.WriteAsync(Ana);
            await FailsAsync(writer);
        }

        var (meeting, sent) = (new Meeting(), new CountingTransport());
        await using var first = NewApp(with: Meet);
        await using var second = NewApp(with: Meet);
        foreach (var node in (MailApp[])[first, second])
        {
            node.Clock.Advance(TimeSpan.FromMinutes(1));
            _ = node.Services;
        }

        await meeting.BothSawIt;
        await IsSentAsync(first);
        await PassAsync(first);
        await PassAsync(second);

        Assert.Single(sent.To, Ana);
        Assert.Equal(2, (await RowAsync(first)).Attempts);

        void Meet(IServiceCollection services)
        {
            Intercepting(meeting)(services);
            services.AddSingleton<IMailTransport>(sent);
        }
    }

    [SkippableFact]
    public async Task A_mail_in_the_hands_of_a_node_that_dies_is_sent_by_another()
    {
        SkipWithoutServer();
        using var sound = new SmtpServer();
        await _silent.ComeAsync("hang");
        await sound.ComeAsync("accept");
        await using (var dying = NewApp(_silent.Port, MailApp.DiesAtOnce))
        {
            await dying.WriteAsync(Ana);
            await _silent.WasToldAsync("connected");
        }

        await using var other = NewApp(sound.Port);
        await PassAsync(other);
        Assert.Equal((1, null), ((await RowAsync(other)).Attempts, (await RowAsync(other)).SentOn));

        other.Clock.Advance(MailSender.Lease);
        await PassAsync(other);
        Assert.Single(sound.Taken, mail => mail.To.Mailboxes.Single().Address == Ana);
    }

    [SkippableFact]
    public async Task A_node_that_stops_finishes_the_mail_in_hand_and_takes_no_other()
    {
        SkipWithoutServer();
        using var server = new SmtpServer();
        await server.ComeAsync("wait");
        var app = NewApp(server.Port);
        await app.WriteAsync(Ana);
        await server.WasToldAsync("handed");
        await app.WriteAsync("eva@example.org");

        var stopping = app.DisposeAsync().AsTask();
        Assert.False(stopping.IsCompleted);
        await server.TakeAsync();
        await stopping;
        Assert.Equal([Ana], server.Taken.Select(mail => mail.To.Mailboxes.Single().Address));

        await server.ComeAsync("accept");
        await using var restarted = NewApp(server.Port);
        await IsSentAsync(restarted, "eva@example.org");
        restarted.Clock.Advance(TimeSpan.FromHours(2));
        await PassAsync(restarted);
        Assert.Equal((1, true), ((await RowAsync(restarted)).Attempts, (await RowAsync(restarted)).SentOn is not null));
        Assert.Equal([Ana, "eva@example.org"], server.Taken.Select(mail => mail.To.Mailboxes.Single().Address).Take(2));
        Assert.Equal(3, server.Taken.Count);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _silent.Dispose(); // last, or the node that died would come to life and write
    }

    /// <summary>Holds the first two answers to “what is due?” back until both are there.</summary>
    private sealed class Meeting : DbCommandInterceptor
    {
        private readonly TaskCompletionSource _both = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _looks;

        public Task BothSawIt => _both.Task.WaitAsync(TimeSpan.FromMinutes(1));

        public override async ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains("\"DueOn\" <=", StringComparison.Ordinal))
            {
                if (Interlocked.Increment(ref _looks) == 2)
                {
                    _both.TrySetResult();
                }

                await BothSawIt;
            }

            return result;
        }
    }

    private sealed class CountingTransport : IMailTransport
    {
        public ConcurrentQueue<string> To { get; } = [];

        public Task SendAsync(int id, MimeMessage message, CancellationToken stop)
        {
            To.Enqueue(message.To.Mailboxes.Single().Address);
            return Task.CompletedTask;
        }
    }
}
