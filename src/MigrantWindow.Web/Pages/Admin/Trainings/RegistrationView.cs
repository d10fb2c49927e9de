using MigrantWindow.Domain.Trainings;

namespace MigrantWindow.Web.Pages.Admin.Trainings;

/// <summary>A registration as those who run the session see it.</summary>
/// <param name="Name">Empty where it is erased.</param>
public sealed record RegistrationView(
    int Number, Guid Version, string Name, string? Email, string? Institution, Sectors Sector, string? Municipality, int Seats, RegistrationState State, string Language,
    DateTime RegisteredOn, DateTime DecidedOn, string? Reason, IReadOnlyList<RegistrationView.Person> People)
{
    public bool IsErased => Name.Length == 0;

    public bool IsOpen => State.IsOpen();

    public static IQueryable<RegistrationView> Of(IQueryable<Registration> registrations) => registrations.Select(registration => new RegistrationView(
        registration.Number, registration.Version, registration.ContactName, registration.Email, registration.Institution, registration.Sector, registration.Municipality, registration.Seats,
        registration.State, registration.Language, registration.RegisteredOn, registration.DecidedOn, registration.Reason,
        registration.Participants.OrderBy(person => person.Number).Select(person => new Person(person.Id, person.Number, person.Name, person.Sex, person.Age, person.Attendance)).ToList()));

    public sealed record Person(int Id, int Number, string? Name, Sex? Sex, AgeBand? Age, Attendance? Attendance);
}
