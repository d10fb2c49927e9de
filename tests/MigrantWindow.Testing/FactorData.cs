using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Data;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Testing;

/// <summary>Second factors of members of staff, for tests that begin after they were set up.</summary>
public static class FactorData
{
    public static async Task<SoftAuthenticator> AddAuthenticatorAsync(this PortalApp app, StaffUser user)
    {
        var authenticator = new SoftAuthenticator(OtpNet.Base32Encoding.ToString(OtpNet.KeyGeneration.GenerateRandomKey(20)));
        await app.ChangeFactorsAsync(user, (store, person) => store.SetAuthenticatorKeyAsync(person, authenticator.Key, default));
        return authenticator;
    }

    public static async Task<IReadOnlyList<string>> AddRecoveryCodesAsync(this PortalApp app, StaffUser user)
    {
        var codes = RecoveryCode.NewSet();
        await app.ChangeFactorsAsync(user, (store, person) => store.ReplaceCodesAsync(person, codes, default));
        return codes;
    }

    /// <summary>A passkey to look at: nobody can answer with it.</summary>
    public static Task AddPasskeyOfNobodyAsync(this PortalApp app, StaffUser user, string name) => app.ChangeFactorsAsync(user, (store, person) =>
        store.AddOrUpdatePasskeyAsync(
            person, new UserPasskeyInfo(RandomNumberGenerator.GetBytes(16), [], app.Clock.GetUtcNow(), 0, [], true, false, false, [], []) { Name = name }, default));

    /// <summary>Adds a passkey through the page, from a browser in which the person has just signed in.</summary>
    public static async Task<SoftPasskey> AddPasskeyAsync(this StaffData staff, StaffUser user, string name = "Phone")
    {
        var passkey = new SoftPasskey();
        var form = await (await staff.SignedInAsync(user)).OpenPasskeyFormAsync("/account/passkeys/new");
        form["Input.Name"] = name;
        var response = await form.AnswerAsync(passkey);
        return response.StatusCode == System.Net.HttpStatusCode.Redirect ? passkey : throw new InvalidOperationException(await response.Content.ReadAsStringAsync());
    }

    private static async Task ChangeFactorsAsync(this PortalApp app, StaffUser user, Func<StaffUserStore, StaffUser, Task> change)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await change(scope.ServiceProvider.GetRequiredService<StaffUserStore>(), await db.Users.SingleAsync(stored => stored.Id == user.Id));
        await db.SaveChangesAsync();
    }
}
