using System.Text.RegularExpressions;
using MigrantWindow.Domain.Facts;

namespace MigrantWindow.Data.Seeding;

/// <summary>Checks what one file alone cannot show: that everything a file names exists.</summary>
internal sealed partial class ContentCheck(ContentLibrary library, ContentLog log)
{
    private static readonly string[] OfficeTokens = ["hours", "address"];

    public void Run()
    {
        CheckReferences();
        foreach (var (file, text) in log.Files)
        {
            CheckTokens(file, text);
            CheckLinks(file, text);
        }
    }

    private void CheckReferences()
    {
        var known = new Dictionary<string, HashSet<string>>
        {
            ["source"] = [.. library.Sources.Select(source => source.Key)],
            ["institution"] = [.. library.Institutions.Select(institution => institution.Key)],
            ["office"] = [.. library.Offices.Select(office => office.Key)],
            ["phone"] = [.. library.Facts.Where(fact => fact.Kind == FactKind.Phone).Select(fact => fact.Key)],
            ["price"] = [.. library.Facts.Where(fact => fact.Kind == FactKind.Price).Select(fact => fact.Key)],
            ["article"] = [.. library.Articles.Select(article => article.Key)],
            ["service"] = [.. library.Services.Select(service => service.Key)],
        };

        foreach (var reference in log.References.Where(reference => !known[reference.What].Contains(reference.Key)))
        {
            log.Fault(reference.File, reference.Line, $"There is no {reference.What} “{reference.Key}”.");
        }
    }

    private void CheckTokens(string file, string text)
    {
        foreach (Match token in Token().Matches(text))
        {
            if (!IsKnown(token.Groups["kind"].Value, token.Groups["key"].Value))
            {
                log.Gap(file, LineAt(text, token.Index), $"There is no fact “{token.Value}”.");
            }
        }
    }

    private bool IsKnown(string kind, string key) => OfficeTokens.Contains(kind)
        ? library.Offices.Any(office => office.Key == key)
        : library.Facts.Any(fact => fact.Key == key && fact.Kind.ToString().Equals(kind, StringComparison.OrdinalIgnoreCase));

    private void CheckLinks(string file, string text)
    {
        foreach (Match link in InternalLink().Matches(text))
        {
            var (kind, key) = (link.Groups[1].Value, link.Groups[2].Value);
            if (library.FindTarget(kind, key, file.Split('/')[0]) is null)
            {
                log.Gap(file, LineAt(text, link.Index), $"The link “{kind}:{key}” leads nowhere.");
            }
        }
    }

    private static int LineAt(string text, int index) => 1 + text.AsSpan(0, index).Count('\n');

    /// <summary>Also a token that is cut short: what follows {{ then is no kind and key.</summary>
    [GeneratedRegex(@"\{\{\s*((?<kind>[a-z]+):(?<key>[a-z0-9-]+)\s*\}\}|[^\n]{0,40})")]
    private static partial Regex Token();

    /// <summary>A link in the text or a reference below it, except to addresses of the world.</summary>
    [GeneratedRegex(@"(?:\]\(|^\[[^\]\n]+\]:[ \t]*)(?!https?:|mailto:|tel:)([a-z]+):([a-z0-9-]+)", RegexOptions.Multiline)]
    private static partial Regex InternalLink();
}
