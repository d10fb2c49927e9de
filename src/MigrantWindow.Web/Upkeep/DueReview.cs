using System.Globalization;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Upkeep;

/// <summary>A thing that its owner confirmed once and whose review period ends.</summary>
/// <param name="OwnerId">The institution that owns it; nothing for an office, whose own staff look after it.</param>
public sealed record DueReview(ProposalSubject Kind, int Id, LocalizedText Name, DateTime DueOn, int? OwnerId)
{
    /// <summary>The date in El Salvador.</summary>
    public DateOnly DueDate => DateIn(DueOn);

    public static DateOnly DateIn(DateTime instant) => OfficeTime.ElSalvador.Today(instant);

    public string DateFor(CultureInfo reader) => DueDate.ToString(PartialDate.LongDateWithoutWeekday(reader), reader);
}
