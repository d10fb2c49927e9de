namespace MigrantWindow.Web.OpenData.Hsds;

/// <summary>The query parameters of an endpoint, besides <c>language</c>.</summary>
public sealed record HsdsParameters(IReadOnlyList<string> Names);
