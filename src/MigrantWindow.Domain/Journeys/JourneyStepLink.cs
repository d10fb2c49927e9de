using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Services;

namespace MigrantWindow.Domain.Journeys;

/// <summary>From a step to one article or one service, never both.</summary>
public sealed class JourneyStepLink
{
    private JourneyStepLink() { }

    internal JourneyStepLink(int order, Article? article, Service? service) => (Order, Article, Service) = (order, article, service);

    public int Id { get; private set; }
    public int StepId { get; private set; }
    public int Order { get; private set; }
    public int? ArticleId { get; private set; }
    public Article? Article { get; private set; }
    public int? ServiceId { get; private set; }
    public Service? Service { get; private set; }
}
