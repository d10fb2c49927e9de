using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Pages.Trainings;

namespace MigrantWindow.Web.Pages.Registrations;

/// <summary>A page for whoever bears the link to a registration. A link that leads to nothing says no more than that.</summary>
[OutputCache(NoStore = true)]
public abstract class RegistrationPage(PortalDbContext db, SessionDesk desk, IStringLocalizer<Texts> text) : PublicPage
{
    [FromRoute]
    public string Key { get; set; } = "";

    public SessionView Session { get; private set; } = null!;
    public RegistrationView Registration { get; private set; } = null!;

    public override bool HasForm => true;
    public override bool LeavesNoTrace => true;
    public override bool CanBeShared => false;
    public override string? CanonicalPath => null;
    public DateTime Now => desk.Now;

    /// <summary>The last word of this page's address.</summary>
    protected virtual string? Part => null;
    protected PortalDbContext Db => db;
    protected SessionDesk Desk => desk;
    protected IStringLocalizer<Texts> T => text;
    protected string Path => Links.Registration(Key, Language);

    public override string PathIn(string language) => Links.Registration(Key, language, Part);

    /// <summary>The language stands in the query, not in the path.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Language = CultureInfo.CurrentUICulture.Name;
        ModelState.Remove("culture");
    }

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ReadAsync(stop) ? Page() : NotFound();

    /// <returns>Whether the link leads to something.</returns>
    protected async Task<bool> ReadAsync(CancellationToken stop)
    {
        if (await RegistrationView.FindAsync(db, SecretKey.HashOf(Key), stop) is not { } registration)
        {
            return false;
        }

        Registration = registration;
        Session = await SessionView.Of(db.TrainingSessions.Where(session => session.Id == registration.SessionId), db).SingleAsync(stop);
        Office = await OfficeView.FindAsync(db, Session.OfficeSlug, Language, Now, stop);
        Facts = await FactBook.LoadAsync(db, Language, Now, [], stop);
        Title = TitleOf(Session.In(Language).Title);
        Crumbs = Part is null ? [] : [new Crumb(text["Your registration"], Path)];

        return true;
    }

    protected virtual string TitleOf(string session) => text["Your registration: {0}", session];

    /// <summary>Does one act after the other; what is refused stands on the page.</summary>
    /// <param name="act">Gets the session and the registration as they are now, and says whom to tell.</param>
    protected async Task<IActionResult> ActAsync(Func<TrainingSession, Registration, IEnumerable<(Mail.TrainingNews, Registration)>> act, string done, CancellationToken stop)
    {
        if (Registration is null && !await ReadAsync(stop))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.InvalidPage();
        }

        try
        {
            return await desk.InTurnAsync(() => SaveAsync(act, done, stop), stop);
        }
        catch (DomainException refusal)
        {
            ModelState.AddModelError("", text.Of(refusal));
            await ReadAsync(stop);
            return this.InvalidPage();
        }
    }

    private async Task<IActionResult> SaveAsync(Func<TrainingSession, Registration, IEnumerable<(Mail.TrainingNews, Registration)>> act, string done, CancellationToken stop)
    {
        var hash = SecretKey.HashOf(Key);
        if (await desk.FindAsync(db.TrainingSessions.Where(session => session.Id == Session.Id), stop) is not { } session
            || session.Registrations.SingleOrDefault(other => other.KeyHash == hash) is not { } registration)
        {
            return NotFound();
        }

        await desk.SaveAsync(session, [.. act(session, registration)], stop);
        this.Flash(done);

        return LocalRedirect(Path);
    }
}
