using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Offices;

/// <summary>A notice on top of every page of one office, or of several. It ends by itself.</summary>
public sealed class Alert
{
    public const int TextMaxLength = 400;

    /// <summary>How long one may show: whatever holds longer is no notice.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

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

        (Text, StartsOn, EndsOn) = (Checked(text, startsOn, endsOn), startsOn, endsOn);
    }

    public int Id { get; private set; }
    public LocalizedText Text { get; private set; } = LocalizedText.Empty;
    public DateTime StartsOn { get; private set; }
    public DateTime EndsOn { get; private set; }
    public IReadOnlyList<Office> Offices => _offices;

    /// <summary>Times and Spanish words, as the audit log says them.</summary>
    public string Description => $"{StartsOn:yyyy-MM-dd HH:mm} to {EndsOn:yyyy-MM-dd HH:mm} UTC: {Text.In(Language.Source)}";

    /// <exception cref="DomainException">The text is too long, or the time no span that an alert may last.</exception>
    public static LocalizedText Checked(LocalizedText text, DateTime startsOn, DateTime endsOn)
    {
        if (endsOn <= startsOn)
        {
            throw new DomainException("An alert must end after it starts.");
        }

        if (endsOn - startsOn > Longest)
        {
            throw new DomainException("An alert ends within {0} days.", Longest.Days);
        }

        text.RefuseLongerThan(TextMaxLength);
        return text;
    }

    /// <exception cref="DomainException">It is not in force.</exception>
    public void EndAt(DateTime now)
    {
        if (!IsInForceAt(now))
        {
            throw new DomainException("Only an alert in force can be ended.");
        }

        (StartsOn, EndsOn) = (now > StartsOn ? StartsOn : now.AddTicks(-1), now); // an end comes after its start
    }

    public bool IsInForceAt(DateTime now) => StartsOn <= now && now < EndsOn;
}
