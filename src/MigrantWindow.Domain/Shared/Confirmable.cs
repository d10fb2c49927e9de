namespace MigrantWindow.Domain.Shared;

/// <summary>Something readers act on: it was confirmed by an institution on a day, or it was not yet, and then its sources speak for it.</summary>
public abstract class Confirmable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    private readonly List<Citation> _citations = [];
    private readonly List<Confirmation> _confirmations = [];

    /// <summary>How many months a confirmation holds.</summary>
    public int ReviewMonths { get; protected set; }

    public DateTime? ConfirmedOn { get; private set; }
    public int? ConfirmedById { get; private set; }
    public Institution? ConfirmedBy { get; private set; }

    public IReadOnlyList<Citation> Citations => _citations;
    public IReadOnlyList<Confirmation> Confirmations => _confirmations;

    public Freshness FreshnessAt(DateTime now) => Freshness.Of(ConfirmedOn, ReviewMonths, now);

    public void Cite(IEnumerable<SourceReference> sources)
    {
        _citations.Clear();
        _citations.AddRange(sources.Select((source, place) => new Citation(source, place)));
    }

    /// <summary>Whether this very confirmation was given a moment ago, as by a button pressed twice.</summary>
    public bool WasJustConfirmedBy(int institutionId, DateTime now) => ConfirmedById == institutionId && now - ConfirmedOn < Moment;

    public void Confirm(int institutionId, DateTime now)
    {
        if (now < ConfirmedOn)
        {
            throw new DomainException("A later confirmation is already there.");
        }

        (ConfirmedOn, ConfirmedById) = (now, institutionId);
        _confirmations.Add(new Confirmation(institutionId, now));
    }

    /// <summary>What was confirmed is no more what is said.</summary>
    protected void Lapse() => (ConfirmedOn, ConfirmedById) = (null, null);
}
