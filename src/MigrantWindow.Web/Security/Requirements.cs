using Microsoft.AspNetCore.Authorization;
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
        if (context.User.ProvedOn() is { } proved && clock.GetUtcNow().UtcDateTime <= proved + StaffSession.Recent)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
