using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;

namespace MigrantWindow.Web.Tests.Pages.Admin.Staff;

public sealed class StaffResetTests(PortalApp app) : StaffTest(app)
{
    [Fact]
    public async Task An_administrator_starts_a_new_password_but_never_chooses_it()
    {
        var person = await CaseworkerAsync(await Data.OfficeAsync());
        var visitor = await IomAsync();

        var form = await visitor.OpenFormAsync(PathOf(person, "reset"), "main form:not([action*=handler])");
        Assert.Equal(["__RequestVerificationToken"], form.Page.Document.QuerySelectorAll("main form:not([action*=handler]) input").Select(input => input.GetAttribute("name")));
        await form.SubmitAsync();

        var mail = Assert.Single(await App.Mailbox.WaitForAsync(person.Email!));
        Assert.Contains("Ana Prueba sends you this link", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Staff.NewVisitor().GetAsync(Mailbox.PathIn(mail))).StatusCode);
        Assert.Equal(AuditAction.NewPasswordRequested, Assert.Single(await App.AuditOfAsync(person)).Action);
        Assert.Equal(person.PasswordHash, (await App.ReloadAsync(person)).PasswordHash);
    }

    [Fact]
    public async Task Removed_second_factors_are_gone_with_every_session_and_the_person_is_told()
    {
        var (person, other) = (await CaseworkerAsync(await Data.OfficeAsync()), await CaseworkerAsync(await Data.OfficeAsync()));
        await AddFactorsAsync(person);
        await AddFactorsAsync(other);
        var open = await Staff.SignedInAsync(person);

        var response = await (await (await IomAsync()).OpenFormAsync(PathOf(person, "reset"), "main form[action*='handler=Factors']")).SubmitAsync();

        Assert.Equal(PathOf(person), Visitor.PathOf(response));
        Assert.StartsWith("/account/sign-in?", Visitor.PathOf(await open.GetAsync("/admin")), StringComparison.Ordinal);
        Assert.Equal((0, 3), (await FactorsAsync(person), await FactorsAsync(other)));
        var entry = Assert.Single(await App.AuditOfAsync(person));
        Assert.Equal((AuditAction.SecondFactorReset, "AuthenticatorKey, RecoveryCodes, 1 passkeys"), (entry.Action, entry.Before));
        Assert.Equal("Your second step was removed", Assert.Single(await App.Mailbox.WaitForAsync(person.Email!)).Subject);
    }

    [Theory]
    [InlineData("main form:not([action*=handler])")]
    [InlineData("main form[action*='handler=Factors']")]
    public async Task Neither_oneself_nor_whoever_is_deactivated_or_has_not_come_is_reset(string which)
    {
        var oneself = await Staff.StaffAsync(Roles.Iom, Roles.Administrator);
        var visitor = await Staff.SignedInAsync(oneself);
        var (gone, invited) = (await CaseworkerAsync(await Data.OfficeAsync()), await CaseworkerAsync(await Data.OfficeAsync()));
        await Staff.DeactivateAsync(gone);
        await App.ForgetPasswordAsync(invited);

        foreach (var person in (StaffUser[])[oneself, gone, invited])
        {
            var page = await (await visitor.OpenFormAsync(PathOf(person, "reset"), which)).SubmitToPageAsync();
            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
            Assert.Empty(await App.AuditOfAsync(person));
        }
    }

    private Task AddFactorsAsync(StaffUser person) => App.WithDatabaseAsync(async db =>
    {
        db.UserTokens.Add(new() { UserId = person.Id, LoginProvider = "[AspNetUserStore]", Name = "AuthenticatorKey", Value = "secret" });
        db.UserTokens.Add(new() { UserId = person.Id, LoginProvider = "[AspNetUserStore]", Name = "RecoveryCodes", Value = "secrets" });
        db.UserPasskeys.Add(new IdentityUserPasskey<int> { UserId = person.Id, CredentialId = [1, 2, (byte)person.Id], Data = new() { PublicKey = [1], Name = "key", AttestationObject = [1], ClientDataJson = [1] } });
        await db.SaveChangesAsync();
    });

    private Task<int> FactorsAsync(StaffUser person) => App.AskAsync(async db =>
        await db.UserTokens.CountAsync(token => token.UserId == person.Id) + await db.UserPasskeys.CountAsync(passkey => passkey.UserId == person.Id));
}
