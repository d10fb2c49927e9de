using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Mail;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Pages.Trainings;

namespace MigrantWindow.Web.Pages.Admin.Trainings;

/// <summary>Plans a session otherwise. That people sign up meanwhile makes the form no older; that somebody else plans it otherwise does.</summary>
[Authorize(nameof(Right.RunTrainings))]
public sealed class EditSessionModel(PortalDbContext db, SessionDesk desk, PortalLanguages languages, IStringLocalizer<Texts> text) : SessionPage(db, desk, text)
{
    [BindProperty]
    public SessionInput Input { get; set; } = new();

    /// <summary>The plan that the form began with.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public IReadOnlyList<SessionClash> Clashes { get; private set; } = [];

    /// <summary>What somebody else made of it meanwhile, where that differs from what is typed.</summary>
    public IReadOnlyList<(string Label, string Value)> Changed { get; private set; } = [];

    public override async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var stored = await InReach.AsNoTracking().Include(session => session.Days).Include(session => session.Office).SingleOrDefaultAsync(stop);
        if (stored is null)
        {
            return NotFound();
        }

        Input = SessionInput.Of(stored, new OfficeTime(stored.Office.TimeZone));
        Seen = StampOf(Input);
        return await base.OnGetAsync(stop);
    }

    public Task<IActionResult> OnPostAsync([FromForm] bool more, CancellationToken stop)
    {
        if (more)
        {
            ModelState.ForgetErrors();
            Input.Complete(languages, 3);
            return ShowAsync(StatusCodes.Status200OK, stop);
        }

        return ActAsync(session => ChangeAsync(session, stop), stop);
    }

    protected override Task<bool> LoadAsync(CancellationToken stop)
    {
        Input.Complete(languages, 0);
        return Task.FromResult(true);
    }

    private async Task<IActionResult> ChangeAsync(TrainingSession session, CancellationToken stop)
    {
        var time = new OfficeTime(session.Office.TimeZone);
        var stored = SessionInput.Of(session, time);
        Changed = [.. stored.Lines(T).Zip(Input.Lines(T)).Where(pair => pair.First.Value != pair.Second.Value).Select(pair => pair.First)];
        if (Changed.Count == 0)
        {
            return LocalRedirect(Links.TrainingSession(Id)); // nothing is changed, or the form was sent twice
        }

        if (Seen != StampOf(stored))
        {
            ModelState.Remove(nameof(Seen));
            Seen = StampOf(stored);
            return await RefuseAsync("", T["Somebody else changed this session meanwhile. Below is what it says now; saved once more, yours takes its place."], stop);
        }

        Changed = [];
        return Input.Read(time, Now, stored.SignUpEnds, languages, ModelState, T) is { } plan ? await ChangeAsync(session, plan, stop) : await RefuseAsync(stop);
    }

    private async Task<IActionResult> ChangeAsync(TrainingSession session, SessionPlan plan, CancellationToken stop)
    {
        if (plan.Capacity < session.TakenSeats)
        {
            return await RefuseAsync("Input.Capacity", T["{0} seats are confirmed: there cannot be fewer.", session.TakenSeats], stop);
        }

        Clashes = await SessionClash.FindAsync(Db, plan, Id, stop);
        return ModelState.MayClash(Clashes, Input.SaveAllTheSame, T) ? await SaveAsync(session, plan, stop) : await RefuseAsync(stop);
    }

    private async Task<IActionResult> SaveAsync(TrainingSession session, SessionPlan plan, CancellationToken stop)
    {
        var before = PlanWords.Of(session);
        var (isMoved, movedUp) = session.Change(plan, Now);
        var toTell = isMoved ? session.Registrations.Where(registration => registration.IsOpen).Except(movedUp).ToList() : [];
        await SaveAsync(
            session, Entry(AuditAction.SessionChanged, before, PlanWords.Of(session)),
            [.. SessionDesk.Each(TrainingNews.SessionChanged, toTell), .. SessionDesk.Each(TrainingNews.MovedUp, movedUp)], stop);
        this.Flash(isMoved ? T["Saved. Everybody who signed up gets a mail."] : T["Saved. Readers see it now."]);

        return LocalRedirect(Links.TrainingSession(Id));
    }

    private string StampOf(SessionInput input) => SecretKey.HashOf(string.Join('\n', input.Lines(T).Select(line => line.Value)));
}
