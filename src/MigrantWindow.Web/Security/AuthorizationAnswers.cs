using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Security;

/// <summary>Where a person goes who may not go on as they are: to their second factor, or to prove once more who they are. Everyone else is refused as usual.</summary>
internal sealed class AuthorizationAnswers : IAuthorizationMiddlewareResultHandler
{
    private static readonly AuthorizationMiddlewareResultHandler Usual = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        var missing = authorizeResult.AuthorizationFailure?.FailedRequirements.ToList() ?? [];
        var onlyHalf = context.User.Identity?.IsAuthenticated is true && !context.User.HasSecondFactor();
        if (authorizeResult.Forbidden && onlyHalf && missing.Any(what => what is SecondFactor or ProofOrNoFactor))
        {
            context.Response.Redirect(Links.SecondFactor(PathAsked(context)));
            return Task.CompletedTask;
        }

        if (authorizeResult.Forbidden && missing is [RecentProof or ProofOrNoFactor])
        {
            context.Response.Redirect(Links.Proof(PathAsked(context)));
            return Task.CompletedTask;
        }

        return Usual.HandleAsync(next, context, policy, authorizeResult);
    }

    /// <summary>A form that was sent is not sent again by itself: the person returns to its page.</summary>
    private static string PathAsked(HttpContext context) => context.Request.Path + context.Request.QueryString;
}
