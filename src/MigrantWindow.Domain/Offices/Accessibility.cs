namespace MigrantWindow.Domain.Offices;

/// <summary>What a place offers people with a disability; nothing stands for “not known”.</summary>
public sealed record Accessibility(bool? Ramp, bool? Toilet, bool? SignLanguage, bool? PrivateRoom)
{
    public static Accessibility NotKnown { get; } = new(null, null, null, null);
}
