using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Offices;

/// <summary>A notice on top of every page of an office, or of all. It ends by itself.</summary>
public sealed class Alert
{
    public const int TextMaxLength = 400;

    private Alert() { }

    public Alert(Office? office, LocalizedText text, DateTime startsOn, DateTime endsOn)
    {
        if (endsOn <= startsOn)
        {
            throw new DomainException("An alert must end after it starts.");
        }

        (Office, Text, StartsOn, EndsOn) = (office, text, startsOn, endsOn);
    }

    public int Id { get; private set; }

    /// <summary>Nothing: every office.</summary>
    public int? OfficeId { get; private set; }
    public Office? Office { get; private set; }
    public LocalizedText Text { get; private set; } = LocalizedText.Empty;
    public DateTime StartsOn { get; private set; }
    public DateTime EndsOn { get; private set; }
}
