namespace MigrantWindow.Domain.Offices;

/// <summary>What a <see cref="ScheduleException"/> says of its date; no hours: closed.</summary>
public sealed record OtherHours(DateOnly Date, TimeOnly? Opens, TimeOnly? Closes);
