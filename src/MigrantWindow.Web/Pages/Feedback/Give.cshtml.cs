using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Repairs;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Feedback;

/// <summary>Whether a page helped, and what is wrong with it. On a page of its own, so that pages to read stay the same for everybody.</summary>
[OutputCache(NoStore = true)]
public sealed class GiveFeedbackModel(
    PortalDbContext db, PageFinder pages, FeedbackDesk desk, SignInThrottle throttle, PortalLanguages languages, TimeProvider clock, IStringLocalizer<Texts> text)
    : FeedbackPage(db, pages, languages, clock, text)
{
    [BindProperty]
    public FeedbackInput Input { get; set; } = new();

    public static IReadOnlyList<FeedbackReason> Reasons { get; } = Enum.GetValues<FeedbackReason>();

    public async Task<IActionResult> OnGetAsync(string about, CancellationToken stop)
    {
        Input.Submission = Guid.NewGuid();
        return await ShowAsync(about, stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string about, CancellationToken stop)
    {
        if (!await ShowAsync(about, stop))
        {
            return NotFound();
        }

        if (ModelState.IsValid && !Input.IsAsSent)
        {
            ModelState.AddModelError("", T["The form did not come back as it was sent. Please try once more."]);
        }

        if (!ModelState.IsValid)
        {
            return this.InvalidPage();
        }

        if (throttle.AskForFeedback(About.Key, HttpContext.Connection.RemoteIpAddress) is { RetryAfter: { } wait })
        {
            return this.TooManyAttemptsPage(wait, T);
        }

        await desk.TakeAsync(Input.Submission, About, Language, Input.Reason, Input.Text, stop);
        this.Flash(Input.Reason?.ToString() ?? FeedbackThanksModel.ItHelped);

        return LocalRedirect(Links.FeedbackThanks(Language, About.Key));
    }

    private async Task<bool> ShowAsync(string about, CancellationToken stop)
    {
        Title = T["Did this page help you?"];
        return await FindAsync(about, Links.Feedback, stop);
    }
}
