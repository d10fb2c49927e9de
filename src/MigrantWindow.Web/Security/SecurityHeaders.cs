namespace MigrantWindow.Web.Security;

public static class SecurityHeaders
{
    /// <summary>The headers of every response, errors and files too. Nothing inline, nothing from elsewhere.</summary>
    public static IApplicationBuilder UsePortalSecurityHeaders(this IApplicationBuilder app) => app.UseSecurityHeaders(new HeaderPolicyCollection()
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddScriptSrc().Self();
            csp.AddStyleSrc().Self();
            csp.AddImgSrc().Self();
            csp.AddConnectSrc().Self();
            csp.AddManifestSrc().Self();
            csp.AddWorkerSrc().Self();
            csp.AddFormAction().Self();
            csp.AddFrameAncestors().None();
            csp.AddBaseUri().None();
            csp.AddRequireTrustedTypesFor().Script();
            csp.AddTrustedTypes().AllowPolicy("sw"); // it lets the service worker be registered, and nothing else
        })
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicyNoReferrer()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
        // What could watch a reader or cost money, and no more: the policy travels with every file, and there is neither foreign script nor frame.
        .AddPermissionsPolicy(policy =>
        {
            policy.AddCamera().None();
            policy.AddDisplayCapture().None();
            policy.AddGeolocation().None();
            policy.AddMicrophone().None();
            policy.AddMidi().None();
            policy.AddPayment().None();
            policy.AddUsb().None();
        })
        .RemoveServerHeader());
}
