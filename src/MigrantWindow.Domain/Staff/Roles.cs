namespace MigrantWindow.Domain.Staff;

/// <summary>The two axes of a staff member's rights: one institution, one function.</summary>
public static class Roles
{
    public const string Iom = "Iom";
    public const string Ombudsman = "Ombudsman";
    public const string Municipality = "Municipality";

    public const string Caseworker = "Caseworker";
    public const string Administrator = "Administrator";

    public static IReadOnlyList<string> Institutions { get; } = [Iom, Ombudsman, Municipality];

    public static IReadOnlyList<string> Functions { get; } = [Caseworker, Administrator];

    public static IReadOnlyList<string> All { get; } = [.. Institutions, .. Functions];
}
