using MigrantWindow.Domain.Proposals;

namespace MigrantWindow.Domain.Reminders;

/// <summary>That a team was told of the review of one thing at one stage; stored with the mails, so it happens once.</summary>
public sealed class Reminder
{
    public const int DaysApart = 30;

    private Reminder() { }

    public Reminder(ProposalSubject kind, int thingId, DateTime dueOn, ReminderStage stage, DateTime now) =>
        (Kind, ThingId, DueOn, Stage, RemindedOn) = (kind, thingId, dueOn, stage, now);

    public int Id { get; private set; }
    public ProposalSubject Kind { get; private set; }
    public int ThingId { get; private set; }

    /// <summary>The end of the review period that it was about: a new confirmation brings new reminders.</summary>
    public DateTime DueOn { get; private set; }
    public ReminderStage Stage { get; private set; }
    public DateTime RemindedOn { get; private set; }

    /// <returns>The stages that are reached on a day, whether or not somebody looked on the days between.</returns>
    public static IEnumerable<ReminderStage> ReachedOn(DateOnly today, DateOnly due) =>
        Enum.GetValues<ReminderStage>().Where(stage => today >= due.AddDays(((int)stage - (int)ReminderStage.OnTheDay) * DaysApart));
}
