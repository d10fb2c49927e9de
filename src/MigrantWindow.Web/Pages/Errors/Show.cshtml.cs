using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Errors;

/// <summary>What a reader sees when a page is not there or something broke: what happened, and where to go on.</summary>
[ResponseCache(NoStore = true)]
[OutputCache(NoStore = true)]
[IgnoreAntiforgeryToken]
public sealed class ShowErrorModel(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text, ILogger<ShowErrorModel> log) : PublicPage
{
    public IReadOnlyList<OfficeView> Offices { get; private set; } = [];
    public string Advice { get; private set; } = "";

    public override bool CanBeShared => false;

    /// <summary>Not a handler: the page also stands in for answers to methods that no page handles.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (Response.StatusCode == StatusCodes.Status200OK)
        {
            Response.StatusCode = StatusCodes.Status404NotFound; // asked for by its own address it stands for nothing
        }

        await ShowAsync(HttpContext.RequestAborted);
        await next();
    }

    private async Task ShowAsync(CancellationToken stop)
    {
        Language = CultureInfo.CurrentUICulture.Name;
        (Title, Advice) = Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => (text["We did not find this page"], text["It moved or is no longer there. Go to a Window and look from there."]),
            StatusCodes.Status403Forbidden => (text["You may not open this"], text["Your account does not have this right. Whoever invited you can change that."]),
            StatusCodes.Status429TooManyRequests => (text["Too many tries"], text["Nothing was changed. Wait a few minutes and try again."]),
            >= StatusCodes.Status500InternalServerError => (text["Something went wrong here"], text["It is our fault, not yours. Nothing was changed. Please try again in a minute."]),
            _ => (text["This did not work"], text["The portal could not understand what was asked. Go to a Window and try again from there."]),
        };

        try
        {
            var now = clock.GetUtcNow().UtcDateTime;
            Offices = await OfficeView.AllAsync(db, Language, now, stop);
            Facts = await FactBook.LoadAsync(db, Language, now, [], stop);
        }
        catch (Exception fault) when (DatabaseSetup.IsDatabaseFault(fault))
        {
            log.LogError(fault, "The error page is shown without offices and emergency numbers: the database does not answer");
        }
    }
}
