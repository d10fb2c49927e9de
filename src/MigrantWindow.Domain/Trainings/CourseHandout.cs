using MigrantWindow.Domain.Articles;

namespace MigrantWindow.Domain.Trainings;

/// <summary>A page that participants take home.</summary>
public sealed class CourseHandout
{
    private CourseHandout() { }

    internal CourseHandout(Article article, int order) => (Article, Order) = (article, order);

    public int Id { get; private set; }
    public int ArticleId { get; private set; }
    public Article Article { get; private set; } = null!;
    public int Order { get; private set; }
}
