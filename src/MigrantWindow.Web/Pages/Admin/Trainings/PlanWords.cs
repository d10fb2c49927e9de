using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Trainings;

/// <summary>What forms and the audit log say of how a session is planned.</summary>
internal static class PlanWords
{
    /// <summary>For the audit log: what readers see too.</summary>
    public static string Of(TrainingSession session) => string.Create(CultureInfo.InvariantCulture,
        $"course {session.CourseId}, office {session.OfficeId}, {string.Join(", ", session.Days.Select(day => $"{day.StartsOn:yyyy-MM-dd HH:mm}–{day.EndsOn:HH:mm}"))} UTC, {session.Capacity} seats, sign-up until {session.SignUpEndsOn:yyyy-MM-dd HH:mm} UTC{(session.ByApproval ? ", by approval" : "")}, {session.Language}: {session.Place}; {session.Trainer}");

    /// <summary>A form that is asked for more lines has nothing wrong yet.</summary>
    public static void ForgetErrors(this ModelStateDictionary state)
    {
        foreach (var entry in state.Values)
        {
            entry.Errors.Clear();
        }
    }

    public static void RefuseIf(this ModelStateDictionary state, bool isWrong, string field, string words)
    {
        if (isWrong)
        {
            state.AddModelError(field, words);
        }
    }

    /// <summary>For a copy, which is held at another time.</summary>
    public static SessionInput WithoutDates(this SessionInput input)
    {
        input.Days.ForEach(day => day.Date = null);
        input.SignUpEnds = null;
        return input;
    }

    /// <returns>Whether what clashes is saved: nothing does, or it was looked at.</returns>
    public static bool MayClash(this ModelStateDictionary state, IReadOnlyList<SessionClash> clashes, bool saveAllTheSame, IStringLocalizer<Texts> text)
    {
        if (clashes.Count == 0 || saveAllTheSame)
        {
            return true;
        }

        state.AddModelError("Input.SaveAllTheSame", text["The place or the trainer is taken at that time. Change it, or tick “Save all the same”."]);
        return false;
    }
}
