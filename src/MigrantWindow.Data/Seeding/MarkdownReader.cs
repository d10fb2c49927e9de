using System.Globalization;
using System.Text.RegularExpressions;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Services;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Data.Seeding;

/// <summary>Reads the Markdown files: the Spanish one tells about the thing, every language brings its words.</summary>
internal sealed partial class MarkdownReader(ContentFile files, IReadOnlyList<string> languages, ContentLog log)
{
    public IReadOnlyList<OfficeEntry> Offices() => All("offices", (source, texts) =>
    {
        var front = source.Front;
        return new OfficeEntry(
            source.Key, front.Number("order"), front.Choice("kind", ContentWords.OfficeKinds), front.Choice("status", ContentWords.OfficeStatuses),
            front.Text("country", 2), front.Text("department", Office.PlaceMaxLength), front.Text("municipality", Office.PlaceMaxLength),
            front.Text("district", Office.PlaceMaxLength), front.OptionalText("address", Office.AddressMaxLength),
            front.OptionalText("email", Office.EmailMaxLength), Degrees(front, "map"), front.Value("time-zone", Office.CheckedTimeZone) ?? "", Hours(front),
            front.Flag("by-appointment"), front.Has("opened") ? front.Value("opened", text => (PartialDate?)new PartialDate(text)) : null,
            string.Join(' ', front.List("languages")), front.References("partners", "institution"), front.References("phones", "phone"),
            front.References("sources", "source"), front.Number("review-months"),
            Localized(texts, file => file.Front.Words("name", Office.NameMaxLength)), Localized(texts, file => file.Front.Words("summary", Office.SummaryMaxLength)),
            Localized(texts, file => file.Front.Words("where", Office.DirectionsMaxLength)), texts.ToDictionary(text => text.Key, text => Body(text.Value)))
        {
            Coordinates = Degrees(front, "coordinates"),
            Accessibility = AccessibilityOf(front),
            Exceptions = [.. front.Maps("exceptions").Select(Exception)],
        };
    });

    public IReadOnlyList<ArticleEntry> Articles() =>
        [.. ContentWords.Sections.Where(section => section.Value != Section.Services).SelectMany(section => Articles(section.Key, section.Value))];

    public IReadOnlyList<ServiceEntry> Services() => All("services", (source, texts) =>
    {
        var front = source.Front;
        var cost = front.List("cost");
        return new ServiceEntry(
            source.Key, front.Reference("organization", "institution"), Combine(front.Choices("situations", ContentWords.Situations)), front.References("offices", "office"),
            front.References("phones", "phone"), cost is ["free"] or ["unknown"] ? [] : front.References("cost", "price"), cost is ["unknown"] ? null : cost is ["free"], Hours(front),
            front.Flag("remote"), front.Flag("confidential"), front.References("sources", "source"), front.Number("order"), front.Number("review-months"),
            Localized(texts, file => file.Front.OptionalText("where", ServiceTranslation.LineMaxLength)),
            texts.ToDictionary(text => text.Key, text => ServiceText(text.Value)))
        {
            Languages = front.Has("languages") ? string.Join(' ', front.List("languages")) : Language.Source,
            Address = front.OptionalText("address", Location.AddressMaxLength),
            Coordinates = Degrees(front, "coordinates"),
        };
    });

    public IReadOnlyList<JourneyEntry> Journeys() => All("journeys", (source, texts) =>
    {
        var front = source.Front;
        var steps = front.Maps("steps").Select((map, place) => Step(map, place == 0)).ToList();
        var entry = new JourneyEntry(
            source.Key, SituationOf(source), front.Reference("owner", "institution"), front.References("sources", "source"), front.Number("review-months"), steps,
            texts.ToDictionary(text => text.Key, text => JourneyText(text.Value)), front.OptionalText("country", 2) ?? ContentWords.HomeCountry);

        foreach (var (culture, text) in entry.Texts.Where(text => text.Value.Steps.Count != steps.Count))
        {
            var file = texts[culture];
            file.Front.Fault(file.BodyLine, $"The text has {text.Steps.Count} steps (## headings), the Spanish front matter {steps.Count}.");
        }

        return entry;
    });

    private List<ArticleEntry> Articles(string folder, Section section) => All($"articles/{folder}", (source, texts) =>
    {
        var front = source.Front;
        return new ArticleEntry(
            source.Key, section, front.Reference("owner", "institution"), Combine(front.Choices("situations", ContentWords.Situations)),
            (Audience)front.Choices("audiences", ContentWords.Audiences).Sum(audience => (int)audience), front.References("offices", "office"),
            front.References("sources", "source"), front.Number("order"), front.Number("review-months"),
            texts.ToDictionary(text => text.Key, text => ArticleText(text.Value)));
    });

    private static ArticleTextEntry ArticleText(MarkdownFile file) => new(
        file.Front.Text("title", ArticleTranslation.TitleMaxLength), file.Front.Slug("article", LanguageOf(file)),
        file.Front.Text("summary", ArticleTranslation.SummaryMaxLength), Body(file))
    {
        IsMachineMade = file.Front.Flag("machine-made"),
        IsOutdated = file.Front.Flag("outdated"),
        Until = file.Front.Has("until") ? ReferenceReader.Moment(file.Front, "until") : null,
    };

    private static ServiceTextEntry ServiceText(MarkdownFile file) => new(
        file.Front.Text("name", ServiceTranslation.NameMaxLength), file.Front.Slug("service", LanguageOf(file)),
        file.Front.Text("summary", ServiceTranslation.SummaryMaxLength), file.Front.Text("who", ServiceTranslation.LineMaxLength),
        file.Front.List("bring", ServiceTranslation.LineMaxLength), file.Front.OptionalText("how-long", ServiceTranslation.LineMaxLength), Body(file));

    private static JourneyTextEntry JourneyText(MarkdownFile file)
    {
        var summary = file.Front.Text("summary", ArticleTranslation.SummaryMaxLength);
        if (summary.Contains("{{", StringComparison.Ordinal))
        {
            file.Front.Fault(file.Front.LineOf("summary"), "The summary of a journey stands on cards of other pages: write it without tokens.");
        }

        return new JourneyTextEntry(
            file.Front.Text("title", ArticleTranslation.TitleMaxLength), file.Front.Slug("journey", LanguageOf(file)), summary, [.. StepTexts(file)]);
    }

    private static IEnumerable<StepTextEntry> StepTexts(MarkdownFile file)
    {
        var parts = StepHeading().Matches(file.Body);
        for (var i = 0; i < parts.Count; i++)
        {
            var end = i + 1 < parts.Count ? parts[i + 1].Index : file.Body.Length;
            var start = parts[i].Index + parts[i].Length;
            var text = file.Body[start..end];
            var line = file.BodyLine + file.Body.AsSpan(0, start + text.Length - text.TrimStart('\n').Length).Count('\n');
            yield return new StepTextEntry(parts[i].Groups[1].Value.Trim(), new ContentText(file.Name, line, text.Trim('\n')));
        }
    }

    private static Situation SituationOf(MarkdownFile file)
    {
        if (file.Front.Has("situation"))
        {
            return file.Front.Choice("situation", ContentWords.Situations);
        }

        if (!ContentWords.Situations.TryGetValue(file.Key, out var situation))
        {
            file.Front.Fault(1, $"A journey is named after its situation: {string.Join(", ", ContentWords.Situations.Keys)}.");
        }

        return situation;
    }

    private static StepEntry Step(ContentMap map, bool isFirst)
    {
        var kind = map.Flag("or") ? StepKind.Or : map.Flag("optional") ? StepKind.Optional : StepKind.And;
        if (isFirst && kind == StepKind.Or)
        {
            map.Fault(map.LineOf("or"), "The first step has nothing to be an alternative to.");
        }

        var step = new StepEntry(kind, map.References("articles", "article"), map.References("services", "service"));
        map.RefuseUnread();
        return step;
    }

    private static Situation Combine(IEnumerable<Situation> situations) => situations.Aggregate(Situation.None, (all, one) => all | one);

    private static OpeningHours? Hours(ContentMap front) =>
        front.Has("hours") ? front.Guarded("hours", () => OpeningHours.Parse(string.Join("; ", front.List("hours")))) : null;

    private ExceptionEntry Exception(ContentMap map)
    {
        var hours = map.Has("hours") ? map.Guarded("hours", () => OpeningHours.Parse($"Mon {map.Text("hours")}")) : null;
        var entry = new ExceptionEntry(ReferenceReader.Day(map), hours?.Slots[0].Opens, hours?.Slots[0].Closes, map.OptionalLocalized("reason", languages));
        map.RefuseUnread();
        return entry;
    }

    private static Accessibility AccessibilityOf(ContentMap front)
    {
        var (there, missing) = (front.Choices("accessible", ContentWords.Accessibility), front.Choices("not-accessible", ContentWords.Accessibility));
        bool? Answer(string name) => there.Contains(name) ? true : missing.Contains(name) ? false : null;
        return new Accessibility(
            Answer(nameof(Accessibility.Ramp)), Answer(nameof(Accessibility.Toilet)), Answer(nameof(Accessibility.SignLanguage)), Answer(nameof(Accessibility.PrivateRoom)));
    }

    private static GeoPoint? Degrees(ContentMap front, string key)
    {
        var numbers = front.List(key).Select(text => double.TryParse(text, CultureInfo.InvariantCulture, out var degrees) ? degrees : double.NaN).ToList();
        return numbers is [var latitude, var longitude] ? new GeoPoint(latitude, longitude) : null;
    }

    private static string LanguageOf(MarkdownFile file) => file.Name.Split('/')[0];

    private static ContentText Body(MarkdownFile file) => new(file.Name, file.BodyLine, file.Body);

    private static LocalizedText Localized(Dictionary<string, MarkdownFile> texts, Func<MarkdownFile, string?> read) =>
        new(texts.Select(text => (text.Key, Words: read(text.Value))).Where(text => text.Words is not null).Select(text => KeyValuePair.Create(text.Key, text.Words!)));

    private List<T> All<T>(string folder, Func<MarkdownFile, Dictionary<string, MarkdownFile>, T> read)
    {
        List<T> entries = [];
        foreach (var name in files.Below($"{Language.Source}/{folder}"))
        {
            var below = name[(Language.Source.Length + 1)..];
            var texts = languages.Select(language => (language, file: files.Markdown($"{language}/{below}")))
                .Where(text => text.file is not null)
                .ToDictionary(text => text.language, text => text.file!);
            if (texts.TryGetValue(Language.Source, out var source))
            {
                entries.Add(read(source, texts));
                texts.Values.ToList().ForEach(file => file.Front.RefuseUnread());
            }
        }

        RefuseStrays(folder);
        return entries;
    }

    private void RefuseStrays(string folder)
    {
        var known = files.Below($"{Language.Source}/{folder}").Select(name => name[(Language.Source.Length + 1)..]).ToHashSet();
        var strays = languages.Where(language => language != Language.Source).SelectMany(language => files.Below($"{language}/{folder}"))
            .Where(name => !known.Contains(name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..]));
        log.Faults.AddRange(strays.Select(name => new ContentFault(name, 1, "There is no Spanish file of this name; Spanish is the source.")));
    }

    [GeneratedRegex(@"^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex StepHeading();
}
