using System.Globalization;
using System.Text.RegularExpressions;

namespace MigrantWindow.Domain.Shared;

/// <summary>One page for readers, the same in every language and after its address changed. Written as <c>a12.la-union</c>: a letter for the kind, the number of the thing, the office.</summary>
/// <param name="Id">Of the article, the service or the session; the number of the section or the situation. Nothing where the kind says all.</param>
/// <param name="Office">Slug; nothing for pages of the portal itself.</param>
public readonly partial record struct PageKey(PageKind Kind, int? Id = null, string? Office = null)
{
    public const int MaxLength = Slug.MaxLength + 12;

    private static readonly Dictionary<char, PageKind> Kinds = new()
    {
        ['h'] = PageKind.Home, ['g'] = PageKind.Glossary, ['f'] = PageKind.Figures, ['o'] = PageKind.Office, ['l'] = PageKind.Section,
        ['a'] = PageKind.Article, ['s'] = PageKind.Service, ['j'] = PageKind.Journey, ['c'] = PageKind.Trainings, ['t'] = PageKind.Training,
    };

    /// <returns>Nothing where the text is no key, or names no page that there could be.</returns>
    public static PageKey? Parse(string? text)
    {
        if (text is null || text.Length > MaxLength || Pattern().Match(text) is not { Success: true } parts || !Kinds.TryGetValue(text[0], out var kind))
        {
            return null;
        }

        var (id, office) = (parts.Groups["id"], parts.Groups["office"]);
        var key = new PageKey(
            kind, id.Success && int.TryParse(id.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, office.Success ? office.Value : null);
        return key.IsWhole && key.ToString() == text ? key : null;
    }

    public override string ToString()
    {
        var kind = Kind;
        return string.Create(CultureInfo.InvariantCulture, $"{Kinds.First(letter => letter.Value == kind).Key}{Id}{(Office is null ? "" : $".{Office}")}");
    }

    /// <summary>It says all that its kind needs, and nothing else. Articles about the portal stand at no office.</summary>
    private bool IsWhole => Kind switch
    {
        PageKind.Home or PageKind.Glossary or PageKind.Figures => Id is null && Office is null,
        PageKind.Office or PageKind.Trainings => Id is null && Office is not null,
        PageKind.Article => Id is not null,
        _ => Id is not null && Office is not null,
    };

    [GeneratedRegex(@"^[a-z](?<id>[0-9]{1,9})?(\.(?<office>[a-z0-9]+(-[a-z0-9]+)*))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
