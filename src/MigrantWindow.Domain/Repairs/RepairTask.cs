using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Repairs;

/// <summary>What readers found wrong with a page, for one reason: all who say the same while it is open are counted here.</summary>
public sealed class RepairTask
{
    public const int NoteMaxLength = 500;
    public const int TitleMaxLength = 200;
    public const int PathMaxLength = 400;

    private readonly List<Feedback> _feedback = [];

    private RepairTask() { }

    /// <param name="title">Of the page, in the reader's language.</param>
    /// <param name="path">Where it stands in that language.</param>
    /// <exception cref="DomainException">The page helped: there is nothing to repair.</exception>
    public RepairTask(Feedback first, string title, string path)
    {
        (Page, OfficeId, OpenedDate) = (first.Page, first.OfficeId, first.GivenDate);
        (Title, Path) = (title.Length > TitleMaxLength ? title[..TitleMaxLength] : title, path.Length > PathMaxLength ? "" : path);
        Reason = first.Reason ?? throw new DomainException("This feedback reports nothing to repair.");
        IsConfidential = first.IsConfidential;
        Count(first);
    }

    public int Id { get; private set; }

    /// <summary>A <see cref="PageKey"/>.</summary>
    public string Page { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Path { get; private set; } = "";
    public int? OfficeId { get; private set; }
    public Office? Office { get; private set; }
    public FeedbackReason Reason { get; private set; }

    /// <summary>Only IOM and the Ombudsman see it.</summary>
    public bool IsConfidential { get; private set; }
    public RepairState State { get; private set; }

    /// <summary>How many readers said so.</summary>
    public int Reports { get; private set; }
    public DateOnly OpenedDate { get; private set; }

    /// <summary>When it was fixed or closed.</summary>
    public DateTime? EndedOn { get; private set; }

    /// <summary>What was done, or why nothing is to be done.</summary>
    public string? Note { get; private set; }

    /// <summary>How many days readers waited; nothing unless it was fixed.</summary>
    public int? DaysToFix { get; private set; }
    public Guid Version { get; private set; } = Guid.NewGuid();
    public IReadOnlyList<Feedback> Feedback => _feedback;

    public bool IsOpen => State is RepairState.New or RepairState.InWork;

    /// <exception cref="DomainException">The feedback is about something else, others may read it, or the task is over.</exception>
    public void Count(Feedback another)
    {
        if (!IsOpen || another.Page != Page || another.Reason != Reason || another.IsConfidential != IsConfidential)
        {
            throw new DomainException("This feedback does not belong to the task.");
        }

        _feedback.Add(another);
        Reports++;
        Version = Guid.NewGuid();
    }

    /// <exception cref="DomainException">Somebody has begun already.</exception>
    public void Begin()
    {
        if (State != RepairState.New)
        {
            throw new DomainException("Somebody works on it already, or it is done.");
        }

        (State, Version) = (RepairState.InWork, Guid.NewGuid());
    }

    /// <param name="today">In El Salvador.</param>
    /// <exception cref="DomainException">It is over, or the note says nothing or too much.</exception>
    public void Fix(string note, DateTime now, DateOnly today)
    {
        End(RepairState.Fixed, note, now);
        DaysToFix = Math.Max(0, today.DayNumber - OpenedDate.DayNumber);
    }

    /// <summary>Nothing is left to do: it was fixed, and the note of that stays; or it need not be.</summary>
    /// <exception cref="DomainException">It is closed, or the note says nothing or too much.</exception>
    public void Close(string note, DateTime now)
    {
        if (State == RepairState.Fixed)
        {
            (State, Version) = (RepairState.Closed, Guid.NewGuid());
            return;
        }

        End(RepairState.Closed, note, now);
    }

    private void End(RepairState state, string note, DateTime now)
    {
        if (!IsOpen)
        {
            throw new DomainException("It is fixed or closed already.");
        }

        if (string.IsNullOrWhiteSpace(note) || note.Trim().Length > NoteMaxLength)
        {
            throw new DomainException("The note has 1 to {0} characters.", NoteMaxLength);
        }

        (State, Note, EndedOn, Version) = (state, note.Trim(), now, Guid.NewGuid());
    }
}
