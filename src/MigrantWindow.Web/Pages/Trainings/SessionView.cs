using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Trainings;

/// <summary>A session as people see it, in every language its course is written in.</summary>
public sealed record SessionView
{
    public required int Id { get; init; }
    public required Guid Uid { get; init; }
    public required int Sequence { get; init; }
    public required int DaysEver { get; init; }
    public required int OfficeId { get; init; }
    public required string OfficeSlug { get; init; }
    public required LocalizedText OfficeName { get; init; }

    /// <summary>IANA name.</summary>
    public required string TimeZone { get; init; }
    public required int CourseTextId { get; init; }
    public required string CourseKey { get; init; }
    public required TrainingTopic Topic { get; init; }
    public required Sectors Sectors { get; init; }
    public required int Minutes { get; init; }
    public required string Language { get; init; }
    public required string Place { get; init; }
    public required string Trainer { get; init; }
    public required DateTime StartsOn { get; init; }
    public required DateTime EndsOn { get; init; }
    public required DateTime SignUpEndsOn { get; init; }
    public required int Capacity { get; init; }
    public required int TakenSeats { get; init; }

    /// <summary>How many registrations wait.</summary>
    public required int Waiting { get; init; }
    public required bool ByApproval { get; init; }
    public required LocalizedText Note { get; init; }
    public required DateTime? CancelledOn { get; init; }
    public required string? CancellationReason { get; init; }
    public required DateTime? AttendanceRecordedOn { get; init; }
    public required IReadOnlyList<SessionTime> Days { get; init; }

    /// <summary>What readers see of the course, in each language that has a text.</summary>
    public required IReadOnlyList<CourseText> Texts { get; init; }

    public OfficeTime Time => new(TimeZone);

    /// <summary>Seats that whoever signs up now would have: none while somebody waits.</summary>
    public int FreeSeats => Waiting > 0 ? 0 : Capacity - TakenSeats;

    public SessionState StateAt(DateTime now) => TrainingSession.StateOf(CancelledOn, EndsOn, FreeSeats, now);

    public bool IsOpenAt(DateTime now) => CancelledOn is null && now < SignUpEndsOn;

    /// <summary>The course in a language; where it has no text in it, in Spanish; where nobody may read it, by its key.</summary>
    public CourseText In(string language) =>
        Texts.FirstOrDefault(text => text.Language == language) ?? Texts.FirstOrDefault(text => text.Language == Domain.Shared.Language.Source)
        ?? (Texts.Count > 0 ? Texts[0] : new CourseText(Domain.Shared.Language.Source, CourseKey, CourseKey, ""));

    /// <summary>Its page for readers.</summary>
    public string PathIn(string language) => Links.Training(language, OfficeSlug, In(language).Slug, Id);

    /// <summary>In the order of time.</summary>
    public static async Task<IReadOnlyList<SessionView>> LoadAsync(IQueryable<TrainingSession> sessions, PortalDbContext db, CancellationToken stop) =>
        await Of(sessions.OrderBy(session => session.StartsOn).ThenBy(session => session.Id), db).ToListAsync(stop);

    public static IQueryable<SessionView> Of(IQueryable<TrainingSession> sessions, PortalDbContext db) => sessions.Select(session => new SessionView
    {
        Id = session.Id,
        Uid = session.Uid,
        Sequence = session.Sequence,
        DaysEver = session.DaysEver,
        OfficeId = session.OfficeId,
        OfficeSlug = session.Office.Slug,
        OfficeName = session.Office.Name,
        TimeZone = session.Office.TimeZone,
        CourseTextId = session.Course.TextId,
        CourseKey = session.Course.Key,
        Topic = session.Course.Topic,
        Sectors = session.Course.Sectors,
        Minutes = session.Course.Minutes,
        Language = session.Language,
        Place = session.Place,
        Trainer = session.Trainer,
        StartsOn = session.StartsOn,
        EndsOn = session.EndsOn,
        SignUpEndsOn = session.SignUpEndsOn,
        Capacity = session.Capacity,
        TakenSeats = session.TakenSeats,
        Waiting = session.Registrations.Count(registration => registration.State == RegistrationState.Waitlisted),
        ByApproval = session.ByApproval,
        Note = session.Note,
        CancelledOn = session.CancelledOn,
        CancellationReason = session.CancellationReason,
        AttendanceRecordedOn = session.AttendanceRecordedOn,
        Days = session.Days.OrderBy(day => day.Number).Select(day => new SessionTime(day.StartsOn, day.EndsOn)).ToList(),
        Texts = db.Publications.Where(p => p.Translation.ArticleId == session.Course.TextId).OrderBy(p => p.Translation.Culture)
            .Select(p => new CourseText(p.Translation.Culture, p.Translation.Slug, p.Title, p.Summary)).ToList(),
    });
}

public sealed record CourseText(string Language, string Slug, string Title, string Summary);
