using System.Globalization;
using MigrantWindow.Data.Seeding;
using MigrantWindow.Domain.Figures;

namespace MigrantWindow.Data.Exporting;

/// <summary>Writes the YAML files that every language shares, and the glossary: the counterpart of <see cref="ReferenceReader"/>.</summary>
internal static class ReferenceWriter
{
    /// <returns>Names of files, relative to the content folder, and what they hold.</returns>
    public static IEnumerable<(string Name, string Text)> Files(StoredContent content, IReadOnlyList<string> languages)
    {
        yield return ("languages.yaml", YamlText.List(content.Languages, Language));
        yield return ("sources.yaml", YamlText.List(content.Sources, Source));
        yield return ("institutions.yaml", YamlText.List(content.Institutions, Institution));
        yield return ("facts.yaml", YamlText.List(content.Facts, Fact));
        yield return ("holidays.yaml", YamlText.List(content.Holidays, Holiday));
        yield return ("sister-windows.yaml", YamlText.List(content.SisterWindows, SisterWindow));
        yield return ("figures.yaml", content.Figures.Count == 0 ? "{}\n" : YamlText.Map(yaml => Figures(yaml, content.Figures)));
        yield return ("courses.yaml", YamlText.List(content.Courses, Course));
        if (content.Alerts.Count > 0)
        {
            yield return ("alerts.yaml", YamlText.List(content.Alerts, Alert));
        }

        foreach (var language in languages)
        {
            List<TermEntry> terms = [.. content.Terms.Where(term => language == Domain.Shared.Language.Source || term.Term.All.ContainsKey(language))];
            yield return ($"{language}/glossary.yaml", YamlText.List(terms, (yaml, term) => Term(yaml, term, language)));
            yield return ($"{language}/synonyms.yaml", YamlText.List([.. content.Synonyms.Where(synonym => synonym.Language == language)], Synonym));
        }
    }

    private static void Language(YamlText yaml, LanguageEntry entry)
    {
        yaml.Add("code", entry.Code);
        yaml.Add("name", entry.Name);
        yaml.Add("formats", entry.Formats);
        yaml.AddFlag("right-to-left", entry.RightToLeft);
    }

    private static void Source(YamlText yaml, SourceEntry entry)
    {
        yaml.Add("key", entry.Key);
        yaml.Add("title", entry.Title);
        yaml.Add("publisher", entry.Publisher);
        yaml.Add("url", entry.Url?.AbsoluteUri);
        yaml.Add("date", entry.Published?.Value);
    }

    private static void Institution(YamlText yaml, InstitutionEntry entry)
    {
        yaml.Add("key", entry.Key);
        yaml.Add("staff", entry.Staff);
        yaml.Add("acronym", entry.Acronym);
        yaml.Add("name", entry.Name);
        yaml.Add("role", entry.Role);
        yaml.Add("website", entry.Website?.AbsoluteUri);
    }

    private static void Fact(YamlText yaml, FactEntry entry)
    {
        yaml.Add("key", entry.Key);
        yaml.Add("kind", Word(ContentWords.FactKinds, entry.Kind));
        yaml.Add("value", entry.Value);
        yaml.Add("display", entry.Display);
        yaml.Add("label", entry.Label);
        yaml.Add("note", entry.Note);
        yaml.Add("institution", entry.Institution);
        yaml.AddKeys("sources", entry.Sources);
        yaml.Add("review-months", entry.ReviewMonths);
        yaml.AddFlag("whatsapp", entry.IsWhatsApp);
        yaml.Add("emergency", entry.EmergencyOrder);
        yaml.Add("short", entry.ShortLabel);
    }

    private static void Holiday(YamlText yaml, HolidayEntry entry)
    {
        yaml.Add("date", Day(entry.Date));
        yaml.Add("name", entry.Name);
        yaml.Add("country", Abroad(entry.Country));
    }

    private static void SisterWindow(YamlText yaml, SisterWindowEntry entry)
    {
        yaml.Add("place", entry.Place);
        yaml.Add("region", entry.Region);
        yaml.Add("country", entry.Country);
        yaml.Add("opened", entry.Opened.Value);
        yaml.AddFlag("by", entry.OpenedBy);
        yaml.Add("note", entry.Note);
        yaml.AddKeys("sources", entry.Sources);
    }

    private static void Figures(YamlText yaml, IReadOnlyList<FigureEntry> figures)
    {
        foreach (var (key, scope) in new[] { ("national", FigureScope.National), ("offices", FigureScope.Office), ("children", FigureScope.Children) })
        {
            yaml.AddMaps(key, [.. figures.Where(figure => figure.Scope == scope)], Figure);
        }
    }

    private static void Figure(YamlText yaml, FigureEntry entry)
    {
        yaml.Add("office", entry.Office);
        yaml.Add("year", entry.Year);
        yaml.Add("total", entry.Total);
        yaml.Add("children", entry.Children);
        yaml.Add("kind", Word(ContentWords.FigureKinds, entry.Kind));
        yaml.Add("note", entry.Note);
        yaml.AddKeys("sources", entry.Sources);
    }

    private static void Course(YamlText yaml, CourseEntry entry)
    {
        yaml.Add("key", entry.Key);
        yaml.Add("topic", Word(ContentWords.TrainingTopics, entry.Topic));
        yaml.Add("article", entry.Article);
        yaml.AddKeys("handouts", entry.Handouts);
        yaml.AddKeys("sectors", [.. ContentWords.Sectors.Where(word => entry.Sectors.HasFlag(word.Value)).Select(word => word.Key)]);
        yaml.Add("minutes", entry.Minutes);
        yaml.Add("order", entry.Order);
        yaml.AddFlag("retired", entry.IsRetired);
    }

    private static void Alert(YamlText yaml, AlertEntry entry)
    {
        yaml.AddKeys("offices", entry.Offices);
        yaml.Add("text", entry.Text);
        yaml.Add("starts", entry.StartsOn);
        yaml.Add("ends", entry.EndsOn);
    }

    private static void Term(YamlText yaml, TermEntry entry, string language)
    {
        yaml.Add("key", entry.Key);
        yaml.Add("term", entry.Term.All.GetValueOrDefault(language));
        yaml.Add("definition", entry.Definition.All.GetValueOrDefault(language));
        yaml.AddLines("avoid", entry.Avoid.All.GetValueOrDefault(language, "").Split(';'));
        if (language == Domain.Shared.Language.Source)
        {
            yaml.AddKeys("sources", entry.Sources);
        }
    }

    private static void Synonym(YamlText yaml, SynonymEntry entry)
    {
        yaml.AddLines("say", [.. Domain.Search.Synonym.Split(entry.Sayings)]);
        yaml.Add("mean", entry.Meaning);
    }

    internal static string Word<T>(IReadOnlyDictionary<string, T> words, T value) => words.First(word => Equals(word.Value, value)).Key;

    internal static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string? Abroad(string country) => country == ContentWords.HomeCountry ? null : country;
}
