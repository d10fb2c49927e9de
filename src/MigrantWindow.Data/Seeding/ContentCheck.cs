using System.Text.RegularExpressions;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Data.Seeding;

/// <summary>Checks what one file alone cannot show: that every key a file names exists, and that no two pages claim one address.</summary>
internal sealed partial class ContentCheck(ContentLibrary library)
{
    private static readonly string[] OfficeTokens = ["hours", "address"];

    private readonly List<ContentFault> _faults = [];

    public IReadOnlyList<ContentFault> Faults()
    {
        CheckKeys();
        CheckSlugs();
        foreach (var (language, text) in library.Texts())
        {
            CheckTokens(text);
            CheckLinks(text, language);
        }

        return _faults;
    }

    private void CheckKeys()
    {
        var sources = library.Sources.Select(source => source.Key).ToHashSet();
        var institutions = library.Institutions.Select(institution => institution.Key).ToHashSet();
        var offices = library.Offices.Select(office => office.Key).ToHashSet();
        var phones = library.Facts.Where(fact => fact.Kind == FactKind.Phone).Select(fact => fact.Key).ToHashSet();
        var prices = library.Facts.Where(fact => fact.Kind == FactKind.Price).Select(fact => fact.Key).ToHashSet();
        var articles = library.Articles.Select(article => article.Key).ToHashSet();
        var services = library.Services.Select(service => service.Key).ToHashSet();

        foreach (var fact in library.Facts)
        {
            Known("facts.yaml", "source", fact.Sources, sources);
            Known("facts.yaml", "institution", [fact.Institution], institutions);
        }

        foreach (var figure in library.Figures)
        {
            Known("figures.yaml", "source", figure.Sources, sources);
        }

        foreach (var window in library.SisterWindows)
        {
            Known("sister-windows.yaml", "source", window.Sources, sources);
        }

        foreach (var term in library.Terms)
        {
            Known($"{Language.Source}/glossary.yaml", "source", term.Sources, sources);
        }

        foreach (var office in library.Offices)
        {
            var file = FileOf(office.Body);
            Known(file, "source", office.Sources, sources);
            Known(file, "institution", office.Partners, institutions);
            Known(file, "phone", office.Phones, phones);
        }

        foreach (var article in library.Articles)
        {
            var file = article.Texts[Language.Source].Body.File;
            Known(file, "source", article.Sources, sources);
            Known(file, "institution", [article.Owner], institutions);
            Known(file, "office", article.Offices, offices);
        }

        foreach (var service in library.Services)
        {
            var file = service.Texts[Language.Source].Body.File;
            Known(file, "source", service.Sources, sources);
            Known(file, "institution", [service.Organization], institutions);
            Known(file, "office", service.Offices, offices);
            Known(file, "phone", service.Phones, phones);
            Known(file, "price", service.Prices, prices);
        }

        foreach (var journey in library.Journeys)
        {
            var file = $"{Language.Source}/journeys/{journey.Key}.md";
            Known(file, "source", journey.Sources, sources);
            Known(file, "institution", [journey.Owner], institutions);
            Known(file, "article", journey.Steps.SelectMany(step => step.Articles), articles);
            Known(file, "service", journey.Steps.SelectMany(step => step.Services), services);
        }
    }

    private void CheckSlugs()
    {
        Unique(library.Articles.SelectMany(article => article.Texts.Select(text => (text.Key, text.Value.Slug, text.Value.Body.File))));
        Unique(library.Services.SelectMany(service => service.Texts.Select(text => (text.Key, text.Value.Slug, text.Value.Body.File))));
        Unique(library.Journeys.SelectMany(journey => journey.Texts.Select(text => (text.Key, text.Value.Slug, $"{text.Key}/journeys/{journey.Key}.md"))));
    }

    private void Unique(IEnumerable<(string Language, Slug Slug, string File)> pages)
    {
        foreach (var twins in pages.GroupBy(page => (page.Language, page.Slug)).Where(group => group.Count() > 1))
        {
            _faults.Add(new ContentFault(twins.Last().File, 1, $"The slug “{twins.Key.Slug}” is already that of {twins.First().File}."));
        }
    }

    private void CheckTokens(ContentText text)
    {
        foreach (Match token in Token().Matches(text.Markdown))
        {
            var (kind, key) = (token.Groups[1].Value, token.Groups[2].Value);
            var known = OfficeTokens.Contains(kind)
                ? library.Offices.Any(office => office.Key == key)
                : library.Facts.Any(fact => fact.Key == key && fact.Kind.ToString().Equals(kind, StringComparison.OrdinalIgnoreCase));
            if (!known)
            {
                _faults.Add(new ContentFault(text.File, LineAt(text, token.Index), $"There is no fact “{token.Value}”."));
            }
        }
    }

    private void CheckLinks(ContentText text, string language)
    {
        foreach (Match link in InternalLink().Matches(text.Markdown))
        {
            if (library.FindTarget(link.Groups[1].Value, link.Groups[2].Value, language) is null)
            {
                _faults.Add(new ContentFault(text.File, LineAt(text, link.Index), $"The link “{link.Groups[1].Value}:{link.Groups[2].Value}” leads nowhere."));
            }
        }
    }

    private void Known(string file, string what, IEnumerable<string> keys, HashSet<string> known) =>
        _faults.AddRange(keys.Where(key => !known.Contains(key)).Select(key => new ContentFault(file, 1, $"There is no {what} “{key}”.")));

    private static string FileOf(IReadOnlyDictionary<string, ContentText> body) => body[Language.Source].File;

    private static int LineAt(ContentText text, int index) => text.Line + text.Markdown[..index].Count(c => c == '\n');

    [GeneratedRegex(@"\{\{\s*([^:{}]*):?([^{}]*?)\s*\}\}")]
    private static partial Regex Token();

    [GeneratedRegex(@"\]\(([a-z]+):([a-z0-9-]+)\)")]
    private static partial Regex InternalLink();
}
