using System.Globalization;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Figures;
using MigrantWindow.Domain.Glossary;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Search;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Trainings;

namespace MigrantWindow.Data.Seeding;

/// <summary>Reads the YAML files that every language shares, and the glossary.</summary>
internal sealed class ReferenceReader(ContentFile files, IReadOnlyList<string> languages)
{
    public static IReadOnlyList<LanguageEntry> Languages(ContentFile files) => All(files.YamlList("languages.yaml"), map => new LanguageEntry(
        map.Text("code", Language.CodeMaxLength), map.Text("name", Language.NameMaxLength), map.Text("formats", Language.CodeMaxLength),
        map.Flag("right-to-left")));

    public IReadOnlyList<SourceEntry> Sources() => All(files.YamlList("sources.yaml"), map => new SourceEntry(
        map.Key(SourceReference.KeyMaxLength), map.Text("title", SourceReference.TitleMaxLength),
        map.Text("publisher", SourceReference.PublisherMaxLength), Address(map, "url"), Date(map, "date")));

    public IReadOnlyList<InstitutionEntry> Institutions() => All(files.YamlList("institutions.yaml"), map => new InstitutionEntry(
        SlugKey(map, Institution.KeyMaxLength), map.OptionalText("acronym", Institution.AcronymMaxLength),
        map.Localized("name", languages), map.Localized("role", languages), Address(map, "website"), map.OptionalText("staff", 30)));

    public IReadOnlyList<FactEntry> Facts() => All(files.YamlList("facts.yaml"), map => new FactEntry(
        SlugKey(map, Fact.KeyMaxLength), map.Choice("kind", ContentWords.FactKinds), FactValue(map),
        map.OptionalText("display", Fact.ValueMaxLength), map.Localized("label", languages), map.OptionalLocalized("note", languages),
        map.Reference("institution", "institution"), map.References("sources", "source"), map.Number("review-months"), map.Flag("whatsapp"), map.OptionalNumber("emergency"),
        map.OptionalLocalized("short", languages)));

    public IReadOnlyList<HolidayEntry> Holidays() => All(files.YamlList("holidays.yaml"), map => new HolidayEntry(
        Day(map), map.Localized("name", languages), map.OptionalText("country", 2) ?? ContentWords.HomeCountry));

    public IReadOnlyList<SisterWindowEntry> SisterWindows() => All(files.YamlList("sister-windows.yaml"), map => new SisterWindowEntry(
        map.Text("place", Office.PlaceMaxLength), map.OptionalText("region", Office.PlaceMaxLength), map.Text("country", 2), map.Value("opened", text => new PartialDate(text)),
        map.Flag("by"), map.OptionalLocalized("note", languages), map.References("sources", "source")));

    public IReadOnlyList<CourseEntry> Courses() => All(files.YamlList("courses.yaml"), map => new CourseEntry(
        SlugKey(map, TrainingCourse.KeyMaxLength), map.Choice("topic", ContentWords.TrainingTopics), map.Choices("sectors", ContentWords.Sectors).Aggregate(Sectors.None, (all, one) => all | one),
        map.Number("minutes"), map.Number("order"), map.Reference("article", "article"), map.References("handouts", "article"), map.Flag("retired")));

    /// <summary>None are shipped: an alert ends.</summary>
    public IReadOnlyList<AlertEntry> Alerts() => All(files.OptionalYamlList("alerts.yaml"), map =>
    {
        var entry = new AlertEntry(map.References("offices", "office"), map.Localized("text", languages), Moment(map, "starts"), Moment(map, "ends"));
        map.Guarded("ends", () => Alert.Checked(entry.Text, entry.StartsOn, entry.EndsOn));
        return entry;
    });

    public IReadOnlyList<FigureEntry> Figures()
    {
        if (files.YamlMap("figures.yaml") is not { } map)
        {
            return [];
        }

        List<FigureEntry> figures =
        [
            .. All(map.Maps("national"), entry => Figure(FigureScope.National, entry)),
            .. All(map.Maps("offices"), entry => Figure(FigureScope.Office, entry)),
            .. All(map.Maps("children"), entry => Figure(FigureScope.Children, entry)),
        ];
        map.RefuseUnread();
        return figures;
    }

    /// <summary>The glossary has one file a language; Spanish says which terms there are.</summary>
    public IReadOnlyList<TermEntry> Terms()
    {
        var texts = languages.ToDictionary(language => language, language => files.YamlList($"{language}/glossary.yaml"));
        return [.. texts[Language.Source].Select(source => Term(source, texts))];
    }

    /// <summary>How people say it, one file a language.</summary>
    public IReadOnlyList<SynonymEntry> Synonyms() => [.. languages.SelectMany(language => All(files.OptionalYamlList($"{language}/synonyms.yaml"), map => Synonym(language, map)))];

    private static SynonymEntry Synonym(string language, ContentMap map)
    {
        var (sayings, meaning) = (string.Join($"{Domain.Search.Synonym.Separator} ", map.List("say")), map.Text("mean"));
        map.Guarded("say", () => new Synonym(language, sayings, meaning));
        return new SynonymEntry(language, sayings, meaning);
    }

    private TermEntry Term(ContentMap source, Dictionary<string, IReadOnlyList<ContentMap>> texts)
    {
        var key = SlugKey(source, GlossaryTerm.KeyMaxLength);
        var found = languages.ToDictionary(language => language, language => texts[language].FirstOrDefault(map => map.Text("key") == key));
        foreach (var language in languages.Where(language => found[language] is null))
        {
            source.Gap(source.LineOf("key"), $"The term “{key}” is missing in {language}/glossary.yaml.");
        }

        LocalizedText Localized(Func<ContentMap, string?> read) =>
            new(found.Where(entry => entry.Value is not null).Select(entry => (entry.Key, Text: read(entry.Value!))).Where(entry => entry.Text is not null)
                .Select(entry => KeyValuePair.Create(entry.Key, entry.Text!)));

        return new TermEntry(
            key, Localized(map => map.Text("term")), Localized(map => map.Text("definition", GlossaryTerm.DefinitionMaxLength)),
            Localized(map => map.Has("avoid") ? string.Join("; ", map.List("avoid")) : null), source.References("sources", "source"));
    }

    private FigureEntry Figure(FigureScope scope, ContentMap map) => new(
        scope, scope == FigureScope.Office ? map.Reference("office", "office") : null, map.Number("year"), map.Number("total"), map.OptionalNumber("children"),
        map.Choice("kind", ContentWords.FigureKinds), map.OptionalLocalized("note", languages), map.References("sources", "source"));

    public static DateOnly Day(ContentMap map) => map.Value("date", text => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static DateTime Moment(ContentMap map, string key) => map.Value(key, text => DateTime.ParseExact(
        text, ContentWords.MomentForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal));

    private static string SlugKey(ContentMap map, int maxLength)
    {
        var key = map.Key(maxLength);
        map.Guarded("key", () => new Slug(key));
        return key;
    }

    private static string FactValue(ContentMap map)
    {
        var value = map.Text("value", Fact.ValueMaxLength);
        map.Guarded("value", () => Fact.Checked(map.Text("key"), map.Choice("kind", ContentWords.FactKinds), value));
        return value;
    }

    private static Uri? Address(ContentMap map, string key) =>
        map.Has(key) ? map.Value(key, text => new Uri(text, UriKind.Absolute)) : null;

    private static PartialDate? Date(ContentMap map, string key) =>
        map.Has(key) ? map.Value(key, text => (PartialDate?)new PartialDate(text)) : null;

    private static List<T> All<T>(IReadOnlyList<ContentMap> maps, Func<ContentMap, T> read)
    {
        List<T> entries = [];
        foreach (var map in maps)
        {
            entries.Add(read(map));
            map.RefuseUnread();
        }

        return entries;
    }
}
