using MigrantWindow.Data;
using MigrantWindow.Web.Caching;
using MigrantWindow.Web.CommandLine;
using MigrantWindow.Web.Configuration;
using MigrantWindow.Web.Content;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Mail;
using MigrantWindow.Web.Offline;
using MigrantWindow.Web.OpenData;
using MigrantWindow.Web.Pages;
using MigrantWindow.Web.Paper;
using MigrantWindow.Web.Search;
using MigrantWindow.Web.Security;
using MigrantWindow.Web.Statistics;
using MigrantWindow.Web.Upkeep;

return await PortalCommands.InvokeAsync(args, CreateApp);

static WebApplication CreateApp(string[] args)
{
    // A bare line feed ends no header line: without this Kestrel takes it for one.
    AppContext.SetSwitch("Microsoft.AspNetCore.Server.Kestrel.DisableHttp1LineFeedTerminators", true);

    var builder = WebApplication.CreateBuilder(args);
    builder.WebHost.ConfigureKestrel(kestrel =>
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestLineSize = 128 * 1024; // whoever pastes a whole letter into the search gets a page, not an error of the server
    });

    builder.AddPortalConfiguration().AddPortalLogging();
    builder.Services
        .AddDatabase(builder.Configuration.DatabaseProvider(), builder.Configuration.DatabaseConnection(builder.Environment.ContentRootPath))
        .AddContentRendering()
        .AddPortalLocalization()
        .AddPortalPages()
        .AddKeyProtection(builder.Configuration, builder.Environment.ContentRootPath)
        .AddStaffAccounts()
        .AddPortalMail(builder.Configuration)
        .AddUpkeep()
        .AddPortalSearch()
        .AddOpenData()
        .AddStatistics()
        .AddOffline()
        .AddPortalCaching(builder.Configuration);

    var app = builder.Build();

    app.UseReadyPages(); // with the headers they were first sent with
    app.UseOpenDataHeaders();
    app.UsePortalSecurityHeaders();
    app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        ExceptionHandlingPath = "/error",
        // A form with too many fields is the sender's fault.
        StatusCodeSelector = fault => fault is InvalidDataException or BadHttpRequestException ? StatusCodes.Status400BadRequest : StatusCodes.Status500InternalServerError,
    });
    app.UseStatusCodePagesWithReExecute("/error");
    app.UseOwnPages(); // from here on the portal can ask itself
    app.UseRouting();
    app.UseOutputCache(); // before anybody is asked who they are: only pages that are the same for everybody have a policy
    app.UseAuthentication();
    app.UseRequestLocalization(); // after routing: an error page takes the language of the path it stands for; after authentication: staff have their own
    app.UseAuthorization();
    app.UseMiddleware<EntityTags>();
    app.UseResponseCompression(); // inside the cache: compressed once, stored compressed, varied by Accept-Encoding

    app.MapStaticAssets().AllowAnonymous();
    app.MapRazorPages().WithStaticAssets();
    app.MapRedirects();
    app.MapSitemap();
    app.MapSearch();
    app.MapProbes();
    app.MapOpenData();
    app.MapQrCodes();
    app.MapOffline();

    return app;
}
