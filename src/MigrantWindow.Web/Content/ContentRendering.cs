using MigrantWindow.Data.Seeding;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Content;

/// <summary>Renders the texts of the content library, and finds what only shows when they are rendered or read.</summary>
public static class ContentRendering
{
    /// <summary>The least a Spanish text must reach on the INFLESZ scale: fairly easy.</summary>
    public const double LeastInflesz = 65;

    public static IServiceCollection AddContentRendering(this IServiceCollection services) => services.AddSingleton<MarkdownRenderer>().AddScoped<ContentLinks>();

    public static RenderMarkdown For(ContentLibrary library, MarkdownRenderer renderer) =>
        (markdown, language) => renderer.Render(markdown, (kind, key) => library.FindTarget(kind, key, language) is { } target ? Links.To(target, language) : null);

    /// <returns>The faults of the files, of their rendering and of their readability, in the order of files and lines.</returns>
    public static IReadOnlyList<ContentFault> Faults(ContentLibrary library)
    {
        var faults = StoringFaults(library);
        var unrendered = faults.Select(fault => fault.File).ToHashSet();
        var hard = library.Texts().Where(text => text.Language == Language.Source && !unrendered.Contains(text.Text.File)).Select(text => ReadingFault(text.Text));

        return Ordered(faults.Concat(hard.OfType<ContentFault>()));
    }

    /// <returns>Those that keep content from being stored: of the files and of their rendering.</returns>
    public static IReadOnlyList<ContentFault> StoringFaults(ContentLibrary library)
    {
        var render = For(library, new MarkdownRenderer());
        return Ordered(library.Faults.Concat(library.Texts().Select(text => RenderingFault(text.Language, text.Text, render)).OfType<ContentFault>()));
    }

    private static ContentFault? ReadingFault(ContentText text) =>
        SpanishReadability.Of(MarkdownText.PlainOf(text.Markdown)) is { Inflesz: < LeastInflesz } hard
            ? new ContentFault(
                text.File, text.Line, $"The text reads hard: INFLESZ {hard.Inflesz:F1}, at least {LeastInflesz} is asked. Longest sentence: “{hard.LongestSentence}”.")
            : null;

    private static IReadOnlyList<ContentFault> Ordered(IEnumerable<ContentFault> faults) =>
        [.. faults.OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line)];

    private static ContentFault? RenderingFault(string language, ContentText text, RenderMarkdown render)
    {
        try
        {
            render(text.Markdown, language);
            return null;
        }
        catch (DomainException refusal)
        {
            return new ContentFault(text.File, text.Line, refusal.Message);
        }
    }
}
