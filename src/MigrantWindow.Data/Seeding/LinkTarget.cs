using MigrantWindow.Domain.Articles;

namespace MigrantWindow.Data.Seeding;

/// <summary>Where a link such as <c>article:leave-and-return</c> leads in one language. <paramref name="Office"/> is named only where
/// the target is offered by some offices and not all.</summary>
public sealed record LinkTarget(string Kind, string Key, Section? Section, string? Slug, string? Office);
