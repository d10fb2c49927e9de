using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Repairs;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Feedback;

/// <summary>Reasons and states as people read them.</summary>
public static class FeedbackSentences
{
    public static string Reason(this IStringLocalizer<Texts> text, FeedbackReason reason) => reason switch
    {
        FeedbackReason.WrongFact => text["Something is wrong"],
        FeedbackReason.WasClosed => text["It was closed"],
        FeedbackReason.NobodyAnswers => text["Nobody answers the phone"],
        FeedbackReason.NotUnderstood => text["I do not understand it"],
        FeedbackReason.ChargedMe => text["They charged me money"],
        _ => text["Something else"],
    };

    public static string State(this IStringLocalizer<Texts> text, RepairState state) => state switch
    {
        RepairState.New => text["New"],
        RepairState.InWork => text["In work"],
        RepairState.Fixed => text["Repaired"],
        _ => text["Closed"],
    };
}
