using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Trainings;

/// <summary>What is taught. Its words (objectives, modules) are those of an article of the section Training, so they keep the same rules as every other text.</summary>
public sealed class TrainingCourse
{
    public const int KeyMaxLength = 60;
    public const int MinutesMax = 40 * 60;
    public const int HandoutsMax = 12;

    private readonly List<CourseHandout> _handouts = [];

    private TrainingCourse() { }

    /// <param name="minutes">How long it takes.</param>
    public TrainingCourse(string key, TrainingTopic topic, Sectors sectors, int minutes, Article text, int order)
    {
        (Key, Text, Order) = (new Slug(key).Value, text, order);
        Change(topic, sectors, minutes);
    }

    public int Id { get; private set; }
    public string Key { get; private set; } = "";
    public TrainingTopic Topic { get; private set; }
    public Sectors Sectors { get; private set; }
    public int Minutes { get; private set; }
    public int Order { get; private set; }
    public int TextId { get; private set; }
    public Article Text { get; private set; } = null!;

    /// <summary>No session is planned with it any more; those that were stay.</summary>
    public bool IsRetired { get; private set; }
    public Guid Version { get; private set; } = Guid.NewGuid();

    public IReadOnlyList<CourseHandout> Handouts => _handouts;

    public void Change(TrainingTopic topic, Sectors sectors, int minutes)
    {
        if (sectors == Sectors.None)
        {
            throw new DomainException("A course is for somebody: choose at least one sector.");
        }

        if (minutes is < 1 or > MinutesMax)
        {
            throw new DomainException("A course takes between 1 and {0} minutes.", MinutesMax);
        }

        (Topic, Sectors, Minutes, Version) = (topic, sectors, minutes, Guid.NewGuid());
    }

    /// <summary>Gives out these articles, in this order.</summary>
    public void HandOut(IEnumerable<Article> articles)
    {
        List<Article> wanted = [.. articles.Distinct()];
        if (wanted.Count > HandoutsMax)
        {
            throw new DomainException("A course has {0} hand-outs at most.", HandoutsMax);
        }

        _handouts.Clear();
        _handouts.AddRange(wanted.Select((article, order) => new CourseHandout(article, order)));
        Version = Guid.NewGuid();
    }

    public void Retire(bool isRetired) => (IsRetired, Version) = (isRetired, Guid.NewGuid());
}
