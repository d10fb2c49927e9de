using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Mail;
using MigrantWindow.Web.Pages.Registrations;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Trainings;

/// <summary>Sign-up without an account, by a person or by an institution for some of its people.</summary>
[OutputCache(NoStore = true)]
public sealed class SignUpModel(PortalDbContext db, PortalLanguages languages, SessionDesk desk, RegistrationKeys keys, SignInThrottle throttle, TimeProvider clock, IStringLocalizer<Texts> text)
    : TrainingPage(db, languages, clock, text)
{
    private readonly PortalLanguages _languages = languages;

    [BindProperty]
    public SignUpInput Input { get; set; } = new();

    public override bool HasForm => true;

    public override bool LeavesNoTrace => true;

    public override bool CanBeShared => false;

    public IEnumerable<SelectListItem> Sectors => [new(T["Choose"], ""), .. Session.Sectors.Each().Select(sector => new SelectListItem(T.Sector(sector), $"{sector}"))];

    public async Task<IActionResult> OnGetAsync(string office, string slug, CancellationToken stop)
    {
        Input.Submission = Guid.NewGuid();
        return await ShowAsync(office, slug, stop) ?? (Session.IsOpenAt(Now) ? Page() : LocalRedirect(Session.PathIn(Language)));
    }

    public async Task<IActionResult> OnPostAsync(string office, string slug, CancellationToken stop)
    {
        if (await ShowAsync(office, slug, stop) is { } missing)
        {
            return missing;
        }

        if (Input.Read(Language, Session, ModelState, T) is not { } form)
        {
            return this.InvalidPage();
        }

        if (throttle.AskForSignUp(form.Email!, Session.Id, HttpContext.Connection.RemoteIpAddress) is { RetryAfter: { } wait })
        {
            return this.TooManyAttemptsPage(wait, T);
        }

        try
        {
            var key = await desk.InTurnAsync(() => SignUpAsync(form, stop), stop);
            return LocalRedirect(Links.Registration(key, Language));
        }
        catch (DomainException refusal)
        {
            ModelState.AddModelError("", T.Of(refusal));
            return this.InvalidPage();
        }
    }

    private async Task<string> SignUpAsync(SignUp form, CancellationToken stop)
    {
        var session = await desk.FindForSignUpAsync(Session.Id, form.Submission, stop);
        var registration = session.SignUp(form, desk.Now);
        var isNew = registration.KeyHash is null;
        await desk.SaveAsync(session, isNew ? [(TrainingNews.SignedUp, registration)] : [], stop);

        return keys.Of(registration) ?? throw new DomainException("This registration was erased.");
    }

    /// <returns>What to answer where there is no such session.</returns>
    private async Task<IActionResult?> ShowAsync(string office, string slug, CancellationToken stop)
    {
        if (!await FindAsync(office, slug, stop))
        {
            return NotFound();
        }

        Facts = await FactBook.LoadAsync(Db, Language, Now, [], stop);
        Crumbs = [.. Crumbs, new Crumb(Title, Session.PathIn(Language))];
        Title = T["Sign up: {0}", Title];
        Translations = _languages.All.ToDictionary(language => language.Code, language => Links.SignUp(language.Code, office, Session.In(language.Code).Slug, Session.Id));

        return null;
    }
}
