using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Web.Security;

/// <summary>The person signed in with a second factor. A path that leads nowhere asks nobody: it is not found.</summary>
internal sealed class SecondFactor : AuthorizationHandler<SecondFactor>, IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, SecondFactor requirement)
    {
        if (context.User.HasSecondFactor() || (context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

/// <summary>The table of rights gives the person this right, for at least some office.</summary>
internal sealed class HasRight(Right right) : AuthorizationHandler<HasRight>, IAuthorizationRequirement
{
    public Right Right => right;

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, HasRight requirement)
    {
        if (context.User.HasSecondFactor() && context.User.Staff().May(requirement.Right))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

/// <summary>The person proved who they are at most <see cref="StaffSession.Recent"/> ago.</summary>
internal sealed class RecentProof : IAuthorizationRequirement;

internal sealed class RecentProofHandler(TimeProvider clock) : AuthorizationHandler<RecentProof>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RecentProof requirement)
    {
        if (IsRecent(context.User, clock))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    public static bool IsRecent(ClaimsPrincipal person, TimeProvider clock) =>
        person.ProvedOn() is { } proved && clock.GetUtcNow().UtcDateTime <= proved + StaffSession.Recent;
}

/// <summary>The person proved lately who they are; or the password was right and there is no second factor to ask for, so that one must be added.</summary>
internal sealed class ProofOrNoFactor : IAuthorizationRequirement;

internal sealed class ProofOrNoFactorHandler(StaffUserStore store, TimeProvider clock) : AuthorizationHandler<ProofOrNoFactor>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, ProofOrNoFactor requirement)
    {
        var person = context.User;
        if (person.Identity?.IsAuthenticated is not true)
        {
            return;
        }

        if (person.HasSecondFactor() ? RecentProofHandler.IsRecent(person, clock) : !(await store.FactorsOfAsync(person.StaffId(), default)).Any)
        {
            context.Succeed(requirement);
        }
    }
}
