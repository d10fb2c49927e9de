using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Trainings;

/// <summary>When one day of a session begins and ends.</summary>
public readonly record struct SessionTime(DateTime StartsOn, DateTime EndsOn);

/// <summary>What an administrator decides about a session.</summary>
/// <param name="Language">Code of the language it is held in.</param>
/// <param name="Place">Room and address, as people look for it.</param>
/// <param name="SignUpEndsOn">The end of the last day, in the office's time zone, on which people may sign up.</param>
/// <param name="ByApproval">Whoever signs up waits for an administrator's yes.</param>
/// <param name="Note">What participants should know or bring.</param>
public sealed record SessionPlan(
    string Language, string Place, string Trainer, IReadOnlyList<SessionTime> Days, int Capacity, DateTime SignUpEndsOn, bool ByApproval, LocalizedText Note)
{
    public static readonly TimeSpan LongestDay = TimeSpan.FromHours(14);
    public static readonly TimeSpan FarthestAhead = TimeSpan.FromDays(2 * 365);

    /// <param name="keptDeadline">The end of sign-up as it is now: one that has passed may stay as it is.</param>
    /// <exception cref="DomainException">It cannot be held as it is planned.</exception>
    internal void Check(DateTime now, DateTime? keptDeadline = null)
    {
        if (Capacity is < 1 or > TrainingSession.CapacityMax)
        {
            throw new DomainException("A session has between 1 and {0} seats.", TrainingSession.CapacityMax);
        }

        if (Days.Count is 0 or > TrainingSession.DaysMax)
        {
            throw new DomainException("A session has between 1 and {0} days.", TrainingSession.DaysMax);
        }

        if (Days.Any(day => day.EndsOn <= day.StartsOn || day.EndsOn - day.StartsOn > LongestDay))
        {
            throw new DomainException("Each day ends after it starts, and after {0} hours at most.", LongestDay.TotalHours);
        }

        if (Days.Zip(Days.Skip(1)).Any(pair => pair.Second.StartsOn < pair.First.EndsOn))
        {
            throw new DomainException("A day of a session starts after the day before has ended.");
        }

        CheckDates(now, keptDeadline);
        CheckWords();
    }

    private void CheckDates(DateTime now, DateTime? keptDeadline)
    {
        if (Days[0].StartsOn <= now || Days[^1].EndsOn > now + FarthestAhead)
        {
            throw new DomainException("A session starts after now and ends within two years.");
        }

        if ((SignUpEndsOn <= now && SignUpEndsOn != keptDeadline) || SignUpEndsOn > Days[0].StartsOn + TimeSpan.FromDays(1))
        {
            throw new DomainException("Sign-up ends after now, and on the first day of the session at the latest.");
        }
    }

    private void CheckWords()
    {
        if (Place.Length is 0 or > TrainingSession.PlaceMaxLength)
        {
            throw new DomainException("Say where it is held, in at most {0} characters.", TrainingSession.PlaceMaxLength);
        }

        if (Trainer.Length is 0 or > TrainingSession.TrainerMaxLength)
        {
            throw new DomainException("Say who trains, in at most {0} characters.", TrainingSession.TrainerMaxLength);
        }

        Note.RefuseLongerThan(TrainingSession.NoteMaxLength);
    }
}
