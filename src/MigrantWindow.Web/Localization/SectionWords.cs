using MigrantWindow.Domain.Articles;

namespace MigrantWindow.Web.Localization;

/// <summary>The sections as words of a URL.</summary>
public static class SectionWords
{
    /// <summary>The sections that hold articles, in the order of every menu. Services stand in a directory of their own.</summary>
    public static IReadOnlyList<Section> WithArticles { get; } = [Section.Rights, Section.VoluntaryReturn, Section.Risks, Section.Protection];

    public static IReadOnlyList<Section> All { get; } = [Section.Rights, Section.Services, Section.VoluntaryReturn, Section.Risks, Section.Protection];

    public static Section? Find(string word, string language)
    {
        foreach (var section in WithArticles)
        {
            if (Of(section, language) == word)
            {
                return section;
            }
        }

        return null;
    }

    public static string Of(Section section, string language) => Texts.UrlWord(KeyOf(section), language);

    public static string KeyOf(Section section) => section switch
    {
        Section.Rights => "rights",
        Section.Services => "services",
        Section.VoluntaryReturn => "voluntary-return",
        Section.Risks => "risks",
        Section.Protection => "protection",
        Section.Training => "training",
        Section.Portal => "portal",
        _ => throw new ArgumentOutOfRangeException(nameof(section), section, "Not a section."),
    };
}
