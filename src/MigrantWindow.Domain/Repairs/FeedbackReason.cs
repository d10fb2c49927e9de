namespace MigrantWindow.Domain.Repairs;

/// <summary>Why a page did not help.</summary>
public enum FeedbackReason
{
    WrongFact,
    WasClosed,
    NobodyAnswers,
    NotUnderstood,

    /// <summary>Somebody asked for money; what is said of it reaches only IOM and the Ombudsman.</summary>
    ChargedMe,
    Other,
}
