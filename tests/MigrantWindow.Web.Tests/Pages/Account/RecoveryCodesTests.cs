using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Account;

public sealed class RecoveryCodesTests(PortalApp app) : WebTest(app)
{
    [Fact]
    public async Task Each_code_lets_its_owner_in_once_and_leaves_the_others_as_they_are()
    {
        var (person, codes) = await PersonAsync();

        Assert.Equal("/admin", Visitor.PathOf(await EnterAsync(person, codes[0])));
        Assert.Equal(HttpStatusCode.BadRequest, (await EnterAsync(person, codes[0])).StatusCode);
        Assert.Equal("/admin", Visitor.PathOf(await EnterAsync(person, codes[1].ToUpperInvariant().Replace('-', ' '))));
        Assert.Equal(HttpStatusCode.BadRequest, (await EnterAsync(person, codes[1])).StatusCode);

        var visitor = await Staff.SignedInAsync(person);
        Assert.Contains("8 left", (await visitor.OpenAsync("/account")).Main, StringComparison.Ordinal);
        await App.WithDatabaseAsync(async db =>
            Assert.Equal(2, await db.AuditEntries.CountAsync(entry => entry.ActorId == person.Id && entry.Action == AuditAction.RecoveryCodeUsed)));
    }

    [Fact]
    public async Task Of_twenty_who_bring_one_code_at_once_one_comes_in()
    {
        var (person, codes) = await PersonAsync();
        List<HtmlForm> forms = [];
        for (var browser = 0; browser < 20; browser++)
        {
            forms.Add(await OpenAsync(person, codes[3]));
        }

        var answers = await Task.WhenAll(forms.Select(form => form.SubmitAsync()));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(19, answers.Count(answer => answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task Its_owner_is_told_by_mail_that_a_code_was_used_and_of_wrong_ones_nothing()
    {
        var (person, codes) = await PersonAsync();

        await EnterAsync(person, "0000-0000-0000-0000");
        await EnterAsync(person, codes[0]);

        await App.WithDatabaseAsync(async db =>
            Assert.Equal("A recovery code was used", (await db.OutgoingMails.SingleAsync(mail => mail.To == person.Email)).Subject));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(";")]
    [InlineData("0000-0000-0000-0000")]
    public async Task A_wrong_code_is_said_beside_the_field(string code)
    {
        var (person, _) = await PersonAsync();

        var page = await HtmlPage.ReadAsync(await EnterAsync(person, code));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.NotNull(page.ErrorFor("Input.Code"));
    }

    [Fact]
    public async Task Guessing_is_slowed_down()
    {
        var (person, codes) = await PersonAsync();
        for (var guess = 0; guess < 10; guess++)
        {
            await EnterAsync(person, "0000-0000-0000-0000");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await EnterAsync(person, codes[0])).StatusCode);
    }

    [Fact]
    public async Task A_code_of_somebody_else_opens_nothing()
    {
        var (_, codes) = await PersonAsync();
        var (other, _) = await PersonAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await EnterAsync(other, codes[0])).StatusCode);
    }

    [Fact]
    public async Task New_codes_end_the_old_ones()
    {
        var (person, old) = await PersonAsync();
        var visitor = await Staff.SignedInAsync(person);

        var shown = await visitor.FollowAsync(await (await visitor.OpenFormAsync("/account/recovery-codes/new")).SubmitAsync());
        var codes = shown.Document.QuerySelectorAll(".codes li").Select(item => item.TextContent).ToList();

        Assert.Equal(10, codes.Count);
        Assert.Equal(HttpStatusCode.BadRequest, (await EnterAsync(person, old[0])).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await EnterAsync(person, codes[9])).StatusCode);
    }

    [Fact]
    public async Task Codes_that_were_not_looked_at_are_not_shown_to_the_next_person_on_the_computer()
    {
        var (person, _) = await PersonAsync();
        var visitor = await Staff.SignedInAsync(person);
        await (await visitor.OpenFormAsync("/account/recovery-codes/new")).SubmitAsync();

        var (other, _) = await PersonAsync();
        var next = await Staff.SignedInAsync(other);
        next.Cookies.Add(visitor.Cookies.GetAllCookies().Single(cookie => cookie.Name == "__Host-flash"));

        Assert.False((await next.OpenAsync("/account/recovery-codes")).Has(".codes"));
        Assert.True((await visitor.OpenAsync("/account/recovery-codes")).Has(".codes"));
    }

    [Fact]
    public async Task Neither_codes_nor_the_key_of_an_app_are_found_in_the_database_file()
    {
        var (person, codes) = await PersonAsync();
        var authenticator = await App.AddAuthenticatorAsync(person);
        await EnterAsync(person, codes[0]);

        var file = new SqliteConnectionStringBuilder(App.Services.GetRequiredService<IConfiguration>()["ConnectionStrings:Window"]).DataSource;
        var stored = string.Concat(Directory.EnumerateFiles(Path.GetDirectoryName(file)!, $"{Path.GetFileName(file)}*").Select(Read));

        Assert.Contains(person.Email!, stored, StringComparison.Ordinal);
        Assert.All(
            codes.SelectMany(code => new[] { code, code.Replace("-", "", StringComparison.Ordinal) }).Append(authenticator.Key),
            secret => Assert.DoesNotContain(secret, stored, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(Encoding.Latin1.GetString(OtpNet.Base32Encoding.ToBytes(authenticator.Key)), stored, StringComparison.Ordinal);
    }

    private async Task<(StaffUser Person, IReadOnlyList<string> Codes)> PersonAsync()
    {
        var person = await Staff.StaffAsync(Roles.Iom, Roles.Caseworker);
        await App.AddAuthenticatorAsync(person);
        return (person, await App.AddRecoveryCodesAsync(person));
    }

    private async Task<HttpResponseMessage> EnterAsync(StaffUser person, string code) => await (await OpenAsync(person, code)).SubmitAsync();

    private async Task<HtmlForm> OpenAsync(StaffUser person, string code)
    {
        var form = await (await Staff.SignedInAsync(person, hasSecondFactor: false)).OpenFormAsync("/account/recovery-code");
        form["Input.Code"] = code;
        return form;
    }

    private static string Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Encoding.Latin1.GetString(bytes.ToArray());
    }
}
