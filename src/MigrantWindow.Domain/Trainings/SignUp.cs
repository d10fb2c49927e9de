namespace MigrantWindow.Domain.Trainings;

/// <summary>What somebody who signs up says; no more is asked.</summary>
/// <param name="Submission">Made with the empty form: the same form sent twice registers once.</param>
/// <param name="Language">Code of the language of their mails.</param>
/// <param name="Name">Of the person, or of whoever signs up for an institution.</param>
/// <param name="Email">Nothing where an administrator adds somebody who has none.</param>
/// <param name="Institution">For which the seats are; nothing where a person signs up alone.</param>
/// <param name="Municipality">Where they work; nothing where they did not say.</param>
/// <param name="Sex">Of a person who signs up alone.</param>
/// <param name="Age">Of a person who signs up alone.</param>
public sealed record SignUp(
    Guid Submission, string Language, string Name, string? Email, string? Institution, Sectors Sector, string? Municipality, int Seats, Sex? Sex = null, AgeBand? Age = null);
