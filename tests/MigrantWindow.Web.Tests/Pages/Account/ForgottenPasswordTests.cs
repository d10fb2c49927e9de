using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Account;

/// <summary>Each on a portal of its own: requests are few for one network.</summary>
public sealed class ForgottenPasswordTests : IDisposable
{
    private readonly PortalApp _app = new();
    private readonly StaffData _staff;

    public ForgottenPasswordTests() => _staff = new StaffData(_app);

    [Fact]
    public async Task The_link_comes_by_mail_in_the_persons_language()
    {
        var person = await _staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        await SpeakAsync(person, "fr");

        await AskAsync(person.Email!);

        var mail = Assert.Single(await _app.Mailbox.WaitForAsync(person.Email!));
        Assert.Equal("Un nouveau mot de passe pour MigrantWindow", mail.Subject);
        Assert.Contains("Bonjour, Ana Prueba.", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _staff.NewVisitor().GetAsync(Mailbox.PathIn(mail))).StatusCode);
        Assert.Equal(AuditAction.NewPasswordRequested, Assert.Single(await _app.AuditOfAsync(person)).Action);
    }

    [Fact]
    public async Task A_password_that_was_changed_meanwhile_ends_the_link()
    {
        var person = await _staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        await AskAsync(person.Email!);
        var link = Mailbox.PathIn(Assert.Single(await _app.Mailbox.WaitForAsync(person.Email!)));

        var form = await (await _staff.SignedInAsync(person)).OpenFormAsync("/account/password", "main form");
        form["Input.Password"] = "seven lanterns over a quiet lake";
        await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.Gone, (await _staff.NewVisitor().GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task Known_unknown_invited_and_deactivated_get_the_same_answer_and_cost_the_same_writes()
    {
        var known = await _staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        var invited = await _staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        var gone = await _staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        await _app.ForgetPasswordAsync(invited);
        await _staff.DeactivateAsync(gone);

        List<(HttpStatusCode Status, string Path, string Page, int Rows)> answers = [];
        foreach (var email in (string[])[known.Email!, "nobody@example.org", invited.Email!, gone.Email!])
        {
            var before = await RowsAsync();
            var visitor = _staff.NewVisitor();
            var response = await AskAsync(email, visitor);
            answers.Add((response.StatusCode, Visitor.PathOf(response), (await visitor.FollowAsync(response)).Main, await RowsAsync() - before));
        }

        Assert.Single(answers.Distinct());
        Assert.Equal((HttpStatusCode.Redirect, "/account/sign-in", 3), (answers[0].Status, answers[0].Path, answers[0].Rows));
        Assert.Contains("If this address has an account", answers[0].Page, StringComparison.Ordinal);
        Assert.Equal((1, 0, 0), (await _app.MailsToAsync(known.Email!), await _app.MailsToAsync(invited.Email!), await _app.MailsToAsync(gone.Email!)));
        Assert.Equal(0, await _app.MailsToAsync("nobody@example.org"));
    }

    [Fact]
    public async Task A_poisoned_host_changes_no_link()
    {
        var person = await _staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        var visitor = _staff.NewVisitor();
        var form = await visitor.OpenFormAsync("/account/forgotten-password");
        form["Input.Email"] = person.Email!;
        visitor.Http.DefaultRequestHeaders.Host = "evil.example";
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-Host", "evil.example");
        visitor.Http.DefaultRequestHeaders.Add("Forwarded", "host=evil.example");

        await form.SubmitAsync();

        var mail = Assert.Single(await _app.Mailbox.WaitForAsync(person.Email!));
        Assert.DoesNotContain("evil", mail.TextBody, StringComparison.Ordinal);
        Assert.StartsWith("/account/new-password/", Mailbox.PathIn(mail), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Few_mails_go_to_one_account_and_the_answer_stays_the_same()
    {
        var person = await _staff.StaffAsync(Roles.Iom, Roles.Caseworker);

        for (var time = 0; time < 5; time++)
        {
            Assert.Equal("/account/sign-in", Visitor.PathOf(await AskAsync(person.Email!)));
        }

        Assert.Equal(3, await _app.MailsToAsync(person.Email!));
    }

    [Fact]
    public async Task Only_the_newest_link_works()
    {
        var person = await _staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        await AskAsync(person.Email!);
        await AskAsync(person.Email!);

        var links = (await _app.Mailbox.WaitForAsync(person.Email!, 2)).Select(Mailbox.PathIn).ToList();

        var answers = await Task.WhenAll(links.Select(link => _staff.NewVisitor().GetAsync(link)));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Gone], answers.Select(answer => answer.StatusCode).Order());
    }

    [Fact]
    public async Task The_sign_in_page_leads_here() =>
        Assert.True((await _staff.NewVisitor().OpenAsync("/account/sign-in")).Has("main a[href='/account/forgotten-password']"));

    public void Dispose() => _app.Dispose();

    private async Task<HttpResponseMessage> AskAsync(string email, Visitor? visitor = null)
    {
        var form = await (visitor ?? _staff.NewVisitor()).OpenFormAsync("/account/forgotten-password");
        form["Input.Email"] = email;
        return await form.SubmitAsync();
    }

    private Task SpeakAsync(StaffUser person, string language) => _app.WithDatabaseAsync(db =>
        db.Users.Where(user => user.Id == person.Id).ExecuteUpdateAsync(set => set.SetProperty(user => user.Language, language)));

    private Task<int> RowsAsync() => _app.AskAsync(async db => await db.StaffLinks.CountAsync() + await db.OutgoingMails.CountAsync() + await db.AuditEntries.CountAsync());
}
