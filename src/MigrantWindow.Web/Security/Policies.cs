using Microsoft.AspNetCore.Authorization;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Web.Security;

/// <summary>Names of the policies that pages state. Each <see cref="Right"/> is one too, under its own name.</summary>
public static class Policies
{
    /// <summary>Signed in with a second factor. What holds where a page states nothing.</summary>
    public const string Staff = nameof(Staff);

    /// <summary>The password was right; the second factor may still be missing.</summary>
    public const string HalfSignedIn = nameof(HalfSignedIn);

    /// <summary>Staff who proved who they are in the last minutes.</summary>
    public const string RecentlyProved = nameof(RecentlyProved);

    /// <summary>Whoever may add a second factor: staff who proved who they are in the last minutes, and whoever has none yet.</summary>
    public const string AddFactor = nameof(AddFactor);

    public static void AddTo(AuthorizationOptions options)
    {
        options.AddPolicy(Staff, policy => policy.AddRequirements(new SecondFactor()));
        options.AddPolicy(HalfSignedIn, policy => policy.RequireAuthenticatedUser());
        options.AddPolicy(RecentlyProved, policy => policy.AddRequirements(new SecondFactor(), new RecentProof()));
        options.AddPolicy(AddFactor, policy => policy.RequireAuthenticatedUser().AddRequirements(new ProofOrNoFactor()));
        foreach (var right in Enum.GetValues<Right>())
        {
            options.AddPolicy($"{right}", policy => policy.AddRequirements(new SecondFactor(), new HasRight(right)));
        }

        options.DefaultPolicy = options.GetPolicy(Staff)!;
        options.FallbackPolicy = options.DefaultPolicy;
    }
}
