namespace MigrantWindow.Domain.Services;

/// <summary>The words of a service in one language. <paramref name="Eligibility"/>: who it is for. <paramref name="Documents"/>: what to
/// bring. <paramref name="WaitTime"/>: how long it takes, nothing if not known. <paramref name="Body"/>: Markdown, what you get.</summary>
public sealed record ServiceText(
    string Name, string Summary, string Eligibility, IReadOnlyList<string> Documents, string? WaitTime, string Body, string Html);
