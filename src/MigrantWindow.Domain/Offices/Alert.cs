using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Offices;

/// <summary>A notice on top of every page of one office, or of several. It ends by itself.</summary>
public sealed class Alert
{
    public const int TextMaxLength = 400;

    private readonly List<Office> _offices = [];

    private Alert() { }

    /// <param name="offices">Where it is shown; for all, name all.</param>
    public Alert(IEnumerable<Office> offices, LocalizedText text, DateTime startsOn, DateTime endsOn)
    {
        _offices.AddRange(offices);
        if (_offices.Count == 0)
        {
            throw new DomainException("An alert must name at least one office.");
        }

        if (endsOn <= startsOn)
        {
            throw new DomainException("An alert must end after it starts.");
        }

        (Text, StartsOn, EndsOn) = (text, startsOn, endsOn);
    }

    public int Id { get; private set; }
    public LocalizedText Text { get; private set; } = LocalizedText.Empty;
    public DateTime StartsOn { get; private set; }
    public DateTime EndsOn { get; private set; }
    public IReadOnlyList<Office> Offices => _offices;

    public bool IsInForceAt(DateTime now) => StartsOn <= now && now < EndsOn;
}
