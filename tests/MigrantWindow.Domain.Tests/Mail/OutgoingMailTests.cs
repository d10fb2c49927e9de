using MigrantWindow.Domain.Mail;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Tests.Mail;

public sealed class OutgoingMailTests
{
    private static readonly DateTime Now = Words.Utc(2026, 3, 2, 15);

    [Fact]
    public void A_new_mail_is_due_at_once()
    {
        var mail = NewMail();

        Assert.Equal((Now, Now, 0, null), (mail.CreatedOn, mail.DueOn, mail.Attempts, mail.SentOn));
        Assert.NotEqual(NewMail().MessageId, mail.MessageId);
    }

    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 60)]
    [InlineData(3, 120)]
    [InlineData(7, 1920)]
    [InlineData(8, 3600)]
    [InlineData(9, 3600)]
    [InlineData(100_000, 3600)]
    public void After_each_failure_it_waits_twice_as_long_and_an_hour_at_most(int attempts, int seconds)
    {
        var mail = NewMail();
        typeof(OutgoingMail).GetProperty(nameof(OutgoingMail.Attempts))!.SetValue(mail, attempts);

        mail.Failed("SocketException", Now);

        Assert.Equal(Now.AddSeconds(seconds), mail.DueOn);
        Assert.Equal(("SocketException", null, "secret"), (mail.LastError, mail.SentOn, mail.ProtectedText));
    }

    [Fact]
    public void A_long_error_is_cut()
    {
        var mail = NewMail();

        mail.Failed(new string('x', OutgoingMail.ErrorMaxLength + 1), Now);

        Assert.Equal(OutgoingMail.ErrorMaxLength, mail.LastError!.Length);
    }

    [Fact]
    public void A_sent_mail_keeps_neither_body_nor_error()
    {
        var mail = NewMail();
        mail.Failed("SocketException", Now);

        mail.Sent(Now.AddMinutes(1));

        Assert.Equal((Now.AddMinutes(1), null, null), (mail.SentOn, mail.ProtectedText, mail.LastError));
    }

    [Theory]
    [InlineData("ana@example.org\r\nBcc: eva@example.org", "Subject")]
    [InlineData("ana@example.org\n", "Subject")]
    [InlineData("ana@example.org", "Subject\r\nBcc: eva@example.org")]
    [InlineData("ana@example.org", "Subject\rmore")]
    [InlineData("ana@example.org", "Subject\0")]
    [InlineData("", "Subject")]
    [InlineData("ana@example.org", " ")]
    public void A_header_that_is_not_one_line_is_refused(string to, string subject) =>
        Assert.Throws<DomainException>(() => NewMail(to, subject));

    [Fact]
    public void A_header_has_a_longest_length()
    {
        NewMail(new string('x', OutgoingMail.AddressMaxLength), new string('x', OutgoingMail.SubjectMaxLength));

        Assert.Throws<DomainException>(() => NewMail(to: new string('x', OutgoingMail.AddressMaxLength + 1)));
        Assert.Throws<DomainException>(() => NewMail(subject: new string('x', OutgoingMail.SubjectMaxLength + 1)));
    }

    private static OutgoingMail NewMail(string to = "ana@example.org", string subject = "Subject") => new(to, subject, "secret", Now);
}
