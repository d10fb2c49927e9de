using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Services;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Journeys;

/// <summary>One step of a journey: what to do, and the articles and services that help with it.</summary>
public sealed class JourneyStep
{
    public const int TitleMaxLength = 160;
    public const int BodyMaxLength = 3000;
    public const int MostLinks = 10;

    private readonly List<JourneyStepLink> _links = [];

    private JourneyStep() { }

    internal JourneyStep(int order, StepKind kind, LocalizedText title, LocalizedText body, LocalizedText html) =>
        (Order, Kind, Title, Body, Html) = (order, kind, title, body, html);

    public int Id { get; private set; }
    public int JourneyId { get; private set; }
    public int Order { get; private set; }
    public StepKind Kind { get; private set; }
    public LocalizedText Title { get; private set; } = LocalizedText.Empty;

    /// <summary>Markdown; <see cref="Html"/> is the same, rendered and sanitised.</summary>
    public LocalizedText Body { get; private set; } = LocalizedText.Empty;
    public LocalizedText Html { get; private set; } = LocalizedText.Empty;
    public IReadOnlyList<JourneyStepLink> Links => _links;

    public void PointTo(Article article) => PointTo(article, null);
    public void PointTo(Service service) => PointTo(null, service);

    private void PointTo(Article? article, Service? service)
    {
        if (_links.Count == MostLinks)
        {
            throw new DomainException("A step has at most {0} links.", MostLinks);
        }

        _links.Add(new JourneyStepLink(_links.Count, article, service));
    }
}
