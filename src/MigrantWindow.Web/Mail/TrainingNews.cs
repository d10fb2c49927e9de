namespace MigrantWindow.Web.Mail;

/// <summary>What a mail about a registration tells.</summary>
public enum TrainingNews
{
    SignedUp,
    MovedUp,
    Declined,
    Cancelled,
    SeatsChanged,
    SessionChanged,
    SessionCancelled,
    Reminder,
    Certificates,
}
