using MigrantWindow.Domain.Trainings;

namespace MigrantWindow.Web.Pages.Admin.Trainings;

/// <summary>A registration in a list.</summary>
/// <param name="Name">Empty where it is erased.</param>
/// <param name="Named">How many of its seats have a name.</param>
public sealed record RegistrationLine(int Number, string Name, string? Institution, int Seats, int Named, RegistrationState State, DateTime RegisteredOn)
{
    public static IQueryable<RegistrationLine> Of(IQueryable<Registration> registrations) => registrations.Select(registration => new RegistrationLine(
        registration.Number, registration.ContactName, registration.Institution, registration.Seats, registration.Participants.Count(person => person.Name != null), registration.State, registration.RegisteredOn));
}
