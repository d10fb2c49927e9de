using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Data.Identity;

namespace MigrantWindow.Web.Security;

/// <summary>The two ceremonies of WebAuthn: adding a passkey, and asking for one. Each begins with options for the browser and ends with its answer.</summary>
public sealed class Passkeys(PortalDbContext db, StaffUserStore store, IPasskeyHandler<StaffUser> handler, PasskeyChallenges challenges, IHttpContextAccessor accessor)
{
    private HttpContext Http => accessor.HttpContext!;

    public async Task<string> BeginAddingAsync(StaffUser user, CancellationToken stop)
    {
        var entity = new PasskeyUserEntity { Id = await store.GetUserIdAsync(user, stop), Name = user.Email!, DisplayName = user.Name };
        var options = await handler.MakeCreationOptionsAsync(entity, Http);
        await challenges.AddAsync(user.Id, options.AttestationState!, stop);
        return options.CreationOptionsJson;
    }

    /// <returns>False: the answer is not what was asked for. Otherwise the passkey waits to be saved.</returns>
    public async Task<bool> AddAsync(StaffUser user, string answer, string name, CancellationToken stop)
    {
        var state = await challenges.TakeAsync(user.Id, stop);
        var result = await handler.PerformAttestationAsync(new() { HttpContext = Http, CredentialJson = answer, AttestationState = state });
        if (state is null || !result.Succeeded)
        {
            return false;
        }

        result.Passkey.Name = name;
        await store.AddOrUpdatePasskeyAsync(user, result.Passkey, stop);
        return true;
    }

    /// <param name="user">Nothing where the passkey itself will say who it is.</param>
    public async Task<string> BeginAskingAsync(StaffUser? user, CancellationToken stop)
    {
        var options = await handler.MakeRequestOptionsAsync(user!, Http);
        await challenges.AddAsync(user?.Id, options.AssertionState!, stop);
        return options.RequestOptionsJson;
    }

    /// <param name="userId">Whose passkey it must be, where that is known.</param>
    /// <returns>Whose passkey answered; nobody where the answer is not what was asked for, or they are no longer staff.</returns>
    public async Task<StaffUser?> AnsweredByAsync(int? userId, string answer, CancellationToken stop)
    {
        var state = await challenges.TakeAsync(userId, stop);
        var result = await handler.PerformAssertionAsync(new() { HttpContext = Http, CredentialJson = answer, AssertionState = state });
        if (state is null || !result.Succeeded)
        {
            return null;
        }

        var id = result.User.Id;
        await store.AddOrUpdatePasskeyAsync(result.User, result.Passkey, stop);
        return await db.Users.WithAssignment().SingleOrDefaultAsync(user => user.Id == id && user.DeactivatedOn == null, stop);
    }
}
