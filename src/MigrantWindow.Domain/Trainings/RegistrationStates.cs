namespace MigrantWindow.Domain.Trainings;

public static class RegistrationStates
{
    /// <summary>Neither declined nor cancelled.</summary>
    public static bool IsOpen(this RegistrationState state) => state is RegistrationState.Requested or RegistrationState.Confirmed or RegistrationState.Waitlisted;
}
