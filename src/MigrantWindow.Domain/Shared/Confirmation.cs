namespace MigrantWindow.Domain.Shared;

/// <summary>That an institution said of something: still correct.</summary>
public sealed class Confirmation
{
    private Confirmation() { }

    public Confirmation(int institutionId, DateTime confirmedOn) => (InstitutionId, ConfirmedOn) = (institutionId, confirmedOn);

    public int Id { get; private set; }
    public int InstitutionId { get; private set; }
    public Institution Institution { get; private set; } = null!;
    public DateTime ConfirmedOn { get; private set; }
}
