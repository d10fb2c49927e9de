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
        Known("source", library.Sources.Select(source => source.Key), SourcesNamed());
        Known("institution", library.Institutions.Select(institution => institution.Key), InstitutionsNamed());
        Known("office", library.Offices.Select(office => office.Key), OfficesNamed());
        Known("phone", library.Facts.Where(fact => fact.Kind == FactKind.Phone).Select(fact => fact.Key), PhonesNamed());
        Known(
            "price", library.Facts.Where(fact => fact.Kind == FactKind.Price).Select(fact => fact.Key),
            library.Services.Select(service => (FileOf(service), service.Prices)));
        Known(
            "article", library.Articles.Select(article => article.Key),
            library.Journeys.Select(journey => (FileOf(journey), Keys(journey.Steps.SelectMany(step => step.Articles)))));
        Known(
            "service", library.Services.Select(service => service.Key),
            library.Journeys.Select(journey => (FileOf(journey), Keys(journey.Steps.SelectMany(step => step.Services)))));
    }

    private IEnumerable<(string File, IReadOnlyList<string> Keys)> SourcesNamed() =>
    [
        .. library.Facts.Select(fact => ("facts.yaml", fact.Sources)),
        .. library.Figures.Select(figure => ("figures.yaml", figure.Sources)),
        .. library.SisterWindows.Select(window => ("sister-windows.yaml", window.Sources)),
        .. library.Terms.Select(term => ($"{Language.Source}/glossary.yaml", term.Sources)),
        .. library.Offices.Select(office => (FileOf(office), office.Sources)),
        .. library.Articles.Select(article => (FileOf(article), article.Sources)),
        .. library.Services.Select(service => (FileOf(service), service.Sources)),
        .. library.Journeys.Select(journey => (FileOf(journey), journey.Sources)),
    ];

    private IEnumerable<(string File, IReadOnlyList<string> Keys)> InstitutionsNamed() =>
    [
        .. library.Facts.Select(fact => ("facts.yaml", Keys([fact.Institution]))),
        .. library.Offices.Select(office => (FileOf(office), office.Partners)),
        .. library.Articles.Select(article => (FileOf(article), Keys([article.Owner]))),
        .. library.Services.Select(service => (FileOf(service), Keys([service.Organization]))),
        .. library.Journeys.Select(journey => (FileOf(journey), Keys([journey.Owner]))),
    ];

    private IEnumerable<(string File, IReadOnlyList<string> Keys)> OfficesNamed() =>
    [
        .. library.Articles.Select(article => (FileOf(article), article.Offices)),
        .. library.Services.Select(service => (FileOf(service), service.Offices)),
        .. library.Figures.Where(figure => figure.Office is not null).Select(figure => ("figures.yaml", Keys([figure.Office!]))),
    ];

    private IEnumerable<(string File, IReadOnlyList<string> Keys)> PhonesNamed() =>
    [
        .. library.Offices.Select(office => (FileOf(office), office.Phones)),
        .. library.Services.Select(service => (FileOf(service), service.Phones)),
    ];

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

    private void Known(string what, IEnumerable<string> known, IEnumerable<(string File, IReadOnlyList<string> Keys)> named)
    {
        var all = known.ToHashSet();
        _faults.AddRange(named.SelectMany(entry => entry.Keys.Where(key => !all.Contains(key))
            .Select(key => new ContentFault(entry.File, 1, $"There is no {what} “{key}”."))));
    }

    private static IReadOnlyList<string> Keys(IEnumerable<string> keys) => [.. keys];

    private static string FileOf(OfficeEntry office) => office.Body[Language.Source].File;

    private static string FileOf(ArticleEntry article) => article.Texts[Language.Source].Body.File;

    private static string FileOf(ServiceEntry service) => service.Texts[Language.Source].Body.File;

    private static string FileOf(JourneyEntry journey) => $"{Language.Source}/journeys/{journey.Key}.md";

    private static int LineAt(ContentText text, int index) => text.Line + text.Markdown[..index].Count(c => c == '\n');

    [GeneratedRegex(@"\{\{\s*([^:{}]*):?([^{}]*?)\s*\}\}")]
    private static partial Regex Token();

    [GeneratedRegex(@"\]\(([a-z]+):([a-z0-9-]+)\)")]
    private static partial Regex InternalLink();
}
