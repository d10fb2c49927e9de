using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Pages.Trainings;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Trainings;

[Authorize(nameof(Right.RunTrainings))]
public sealed class NewSessionModel(PortalDbContext db, SessionDesk desk, PortalLanguages languages, IStringLocalizer<Texts> text) : PageModel
{
    [BindProperty]
    public SessionInput Input { get; set; } = new();

    [BindProperty]
    public int? Course { get; set; }

    [BindProperty]
    public int? Office { get; set; }

    /// <summary>Made with the empty form: sent twice, it plans one session.</summary>
    [BindProperty]
    public Guid Submission { get; set; }

    public IReadOnlyList<SelectListItem> Courses { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];
    public IReadOnlyList<SessionClash> Clashes { get; private set; } = [];

    private IQueryable<TrainingSession> InReach => db.TrainingSessions.Within(User.Staff(), Right.RunTrainings);

    public async Task<IActionResult> OnGetAsync(int? copy, CancellationToken stop)
    {
        Submission = Guid.NewGuid();
        Input.Language = Language.Source;
        if (copy is { } id)
        {
            if (await InReach.AsNoTracking().Include(session => session.Days).Include(session => session.Office).SingleOrDefaultAsync(session => session.Id == id, stop) is not { } model)
            {
                return NotFound();
            }

            (Course, Office, Input) = (model.CourseId, model.OfficeId, SessionInput.Of(model, new OfficeTime(model.Office.TimeZone)).WithoutDates());
        }

        return await ShowAsync(StatusCodes.Status200OK, 0, stop);
    }

    public async Task<IActionResult> OnPostAsync([FromForm] bool more, CancellationToken stop)
    {
        if (more)
        {
            ModelState.ForgetErrors();
            return await ShowAsync(StatusCodes.Status200OK, 3, stop);
        }

        try
        {
            return await desk.InTurnAsync(() => AddAsync(stop), stop);
        }
        catch (DomainException refusal)
        {
            ModelState.AddModelError("", text.Of(refusal));
            return await ShowAsync(StatusCodes.Status400BadRequest, 0, stop);
        }
    }

    private async Task<IActionResult> AddAsync(CancellationToken stop)
    {
        if (await InReach.Where(session => session.Uid == Submission).Select(session => (int?)session.Id).FirstOrDefaultAsync(stop) is { } known)
        {
            return LocalRedirect(Links.TrainingSession(known));
        }

        var course = await db.TrainingCourses.SingleOrDefaultAsync(other => other.Id == Course && !other.IsRetired, stop);
        var office = await db.Offices.Within(User.Staff(), Right.RunTrainings).SingleOrDefaultAsync(other => other.Id == Office, stop);
        if (await ReadAsync(course, office, stop) is not { } plan)
        {
            return await ShowAsync(StatusCodes.Status400BadRequest, 0, stop);
        }

        var session = new TrainingSession(course!, office!, plan, desk.Now, Submission);
        db.Add(session);
        await db.SaveChangesAsync(stop); // the log names its id
        db.AuditEntries.Add(new AuditEntry(User.Staff(), AuditAction.SessionScheduled, Subjects.Session(session.Id), desk.Now, null, PlanWords.Of(session)));
        await db.SaveChangesAsync(stop);
        this.Flash(text["Scheduled. Readers see it now and can sign up."]);

        return LocalRedirect(Links.TrainingSession(session.Id));
    }

    private async Task<SessionPlan?> ReadAsync(TrainingCourse? course, Office? office, CancellationToken stop)
    {
        ModelState.RefuseIf(course is null, nameof(Course), text["Choose the course"]);
        ModelState.RefuseIf(office is null, nameof(Office), text["Choose the office"]);
        ModelState.RefuseIf(Submission == Guid.Empty || await db.TrainingSessions.AnyAsync(session => session.Uid == Submission, stop), "", text["The form did not come back as it was sent. Please try once more."]);
        var plan = Input.Read(office is null ? OfficeTime.ElSalvador : new OfficeTime(office.TimeZone), desk.Now, null, languages, ModelState, text);
        Clashes = plan is null ? [] : await SessionClash.FindAsync(db, plan, null, stop);
        return ModelState.MayClash(Clashes, Input.SaveAllTheSame, text) ? plan : null;
    }

    private async Task<IActionResult> ShowAsync(int status, int more, CancellationToken stop)
    {
        Input.Complete(languages, more);
        Courses = await TrainingChoices.CoursesAsync(db, withRetired: false, stop);
        Offices = await TrainingChoices.OfficesAsync(db, User.Staff(), stop);
        return new PageResult { StatusCode = status };
    }
}
