namespace MigrantWindow.Web.Content;

/// <summary>What can be told of a text before anybody reads it.</summary>
/// <param name="Html">The text as it would be stored; nothing where it cannot be.</param>
/// <param name="Errors">Why it cannot be saved.</param>
/// <param name="Readability">Of Spanish texts only.</param>
/// <param name="Avoided">Words to avoid, each with the term to use.</param>
/// <param name="Broken">Links to other sites that did not work when they were last asked.</param>
public sealed record TextReport(
    string? Html, IReadOnlyList<string> Errors, SpanishReadability? Readability, IReadOnlyList<(string Word, string Instead)> Avoided, IReadOnlyList<string> Broken)
{
    public bool IsEasy => Readability is null || Readability.Inflesz >= ContentRendering.LeastInflesz;
}
