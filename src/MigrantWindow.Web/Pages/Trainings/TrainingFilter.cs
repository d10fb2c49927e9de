using MigrantWindow.Domain.Trainings;

namespace MigrantWindow.Web.Pages.Trainings;

/// <summary>Which sessions somebody looks for.</summary>
public sealed record TrainingFilter(TrainingTopic? Topic, Sectors? For, string? Language)
{
    public static TrainingFilter None { get; } = new(null, null, null);

    public IQueryable<TrainingSession> Of(IQueryable<TrainingSession> sessions)
    {
        if (Topic is { } topic)
        {
            sessions = sessions.Where(session => session.Course.Topic == topic);
        }

        if (For is { } sector)
        {
            sessions = sessions.Where(session => (session.Course.Sectors & sector) != 0);
        }

        return Language is { Length: > 0 } language ? sessions.Where(session => session.Language == language) : sessions;
    }
}
