using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Web.Pages.Feedback;

/// <summary>A page that readers can open now.</summary>
/// <param name="Title">In the language that was asked, or in Spanish where it is not translated.</param>
public sealed record FoundPage(PageKey Key, string Title, string Path);
