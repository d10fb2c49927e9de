using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Trainings;

namespace MigrantWindow.Web.Pages.Registrations;

/// <summary>Where somebody sees whether they have a seat, and everything that is kept of them.</summary>
public sealed class ShowRegistrationModel(PortalDbContext db, SessionDesk desk, IStringLocalizer<Texts> text) : RegistrationPage(db, desk, text)
{
    public bool CanChange => Registration.IsOpen && Session.CancelledOn is null && Now < Session.StartsOn;

    /// <summary>An institution may say names later too, for the certificates.</summary>
    public bool CanName => Registration is { IsOpen: true, Institution: not null } && Session.CancelledOn is null;

    public string State => Registration.State switch
    {
        _ when Session.CancelledOn is not null => T["The training is cancelled"],
        RegistrationState.Confirmed => T["You are signed up"],
        RegistrationState.Waitlisted => T["All seats are taken."] + " " + T.Place(Registration.Place),
        RegistrationState.Requested => T["We received your request"],
        RegistrationState.Declined => T["You have no seat"],
        _ => T["Your registration is cancelled"],
    };
}
