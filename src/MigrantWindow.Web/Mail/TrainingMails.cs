using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Mail;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Calendars;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Registrations;
using MigrantWindow.Web.Pages.Trainings;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Mail;

/// <summary>The mails to people who signed up, each in their language, with the calendar entry where they have a seat. The caller saves.</summary>
public sealed class TrainingMails(Outbox outbox, SiteAddress site, RegistrationKeys keys, SessionCalendar calendar, PortalLanguages languages, IStringLocalizer<Texts> text)
{
    /// <param name="session">As it is after what is told.</param>
    /// <param name="place">On the waiting list, where the registration is on it.</param>
    public void Tell(TrainingNews news, SessionView session, Registration registration, int? place = null)
    {
        if (registration is not { Email: { } to } || keys.Of(registration) is not { } key || languages.Find(registration.Language) is not { } language)
        {
            return; // nobody to tell: added by hand without an address, or erased
        }

        using var spoken = new Spoken(language);
        var title = session.In(language.Code).Title;
        List<string> paragraphs =
        [
            text["Good day,"], // no name: whoever types an address types the name too
            .. News(news, session, registration, place),
            $"{title}\n{string.Join('\n', session.Days.Select(day => SessionSentences.When(day, session.Time)))}\n{text.TimesAre(session.Time)}\n{session.Place}",
            .. news == TrainingNews.Reminder && session.Note.In(language.Code) is { Length: > 0 } note ? [note] : Array.Empty<string>(),
            $"{text["See, change or cancel your registration:"]}\n{site.Of(Links.Registration(key, language.Code))}",
            "MigrantWindow",
        ];
        var subject = text["{0}: {1}", Subject(news, registration), title].Value;
        outbox.Add(to, subject.Length > OutgoingMail.SubjectMaxLength ? subject[..OutgoingMail.SubjectMaxLength] : subject, string.Join("\n\n", paragraphs), EntryFor(news, session, registration), registration.Id);
    }

    /// <summary>Whoever has a seat gets it, or what changed of it; whoever had one gets what takes it out again.</summary>
    private string? EntryFor(TrainingNews news, SessionView session, Registration registration) => news switch
    {
        TrainingNews.Reminder or TrainingNews.Certificates or TrainingNews.SeatsChanged => null,
        TrainingNews.Cancelled or TrainingNews.Declined => registration.HadSeats ? calendar.Of(session, isOff: true) : null,
        _ => registration.State == RegistrationState.Confirmed ? calendar.Of(session) : null,
    };

    private string Subject(TrainingNews news, Registration registration) => news switch
    {
        TrainingNews.SignedUp when registration.State == RegistrationState.Confirmed => text["You are signed up"],
        TrainingNews.SignedUp when registration.State == RegistrationState.Waitlisted => text["You are on the waiting list"],
        TrainingNews.SignedUp => text["We received your request"],
        TrainingNews.MovedUp => text["You have a seat"],
        TrainingNews.Declined => text["You have no seat"],
        TrainingNews.Cancelled => text["Your registration is cancelled"],
        TrainingNews.SeatsChanged => text["Your seats were changed"],
        TrainingNews.SessionChanged => text["The training was changed"],
        TrainingNews.SessionCancelled => text["The training is cancelled"],
        TrainingNews.Reminder => text["Reminder"],
        _ => text["Your certificates"],
    };

    private IEnumerable<string> News(TrainingNews news, SessionView session, Registration registration, int? place) => news switch
    {
        TrainingNews.SignedUp when registration.State == RegistrationState.Confirmed => [text["Your seats: {0}. The calendar entry is attached.", registration.Seats]],
        TrainingNews.SignedUp when registration.State == RegistrationState.Waitlisted =>
            [text["All seats are taken."] + " " + text.Place(place ?? 1), text["If a seat becomes free until 48 hours before the training, you get a mail. You need not do anything."]],
        TrainingNews.SignedUp => [text["The office decides and writes to you. You have no seat yet."]],
        TrainingNews.MovedUp => [text["There is room for you now. Your seats: {0}. The calendar entry is attached.", registration.Seats], text["If you cannot come, please cancel, so that somebody else can."]],
        TrainingNews.Declined => [text["The office cannot give you a seat: {0}", registration.Reason ?? ""]],
        TrainingNews.Cancelled => [text["You cancelled. Nobody expects you."]],
        TrainingNews.SeatsChanged => [text["Your seats: {0}.", registration.Seats]],
        TrainingNews.SessionChanged when registration.State != RegistrationState.Confirmed => [text["Time or place are different now: see below. Your registration stays."]],
        TrainingNews.SessionChanged => [text["Time or place are different now: see below. Your registration stays. The attached entry changes the one in your calendar."]],
        TrainingNews.SessionCancelled => [text["The office cancelled this training: {0}", session.CancellationReason ?? ""]],
        TrainingNews.Reminder => [text["This training takes place soon. Your seats: {0}.", registration.Seats], text["If you cannot come, please cancel, so that somebody else can."]],
        _ => [text["Thank you for taking part. Open the link below to see and print the certificates."]],
    };
}
