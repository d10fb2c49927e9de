using System.Text.RegularExpressions;
using MigrantWindow.Data.Seeding;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Data.Exporting;

/// <summary>Writes the Markdown files with their front matter: the counterpart of <see cref="MarkdownReader"/>. What belongs to the thing stands in the Spanish file.</summary>
internal static partial class MarkdownWriter
{
    public static IEnumerable<(string Name, string Text)> Office(OfficeEntry office)
    {
        LocalizedText[] words = [office.Name, office.Summary, office.Directions];
        var languages = words.SelectMany(text => text.All.Keys).Union(office.Body.Keys).Union([Language.Source]);
        return languages.Select(language => File($"{language}/offices/{office.Key}.md", office.Body.GetValueOrDefault(language)?.Markdown ?? "", yaml =>
        {
            yaml.Add("name", office.Name.All.GetValueOrDefault(language));
            yaml.Add("summary", office.Summary.All.GetValueOrDefault(language));
            yaml.Add("where", office.Directions.All.GetValueOrDefault(language));
            if (language == Language.Source)
            {
                Facts(yaml, office);
            }
        }));
    }

    public static IEnumerable<(string Name, string Text)> Article(ArticleEntry article) => article.Texts.Select(text => File(
        $"{text.Key}/articles/{ReferenceWriter.Word(ContentWords.Sections, article.Section)}/{article.Key}.md", text.Value.Body.Markdown, yaml =>
        {
            yaml.Add("title", text.Value.Title);
            yaml.Add("slug", text.Value.Slug.Value);
            yaml.Add("summary", text.Value.Summary);
            yaml.AddFlag("machine-made", text.Value.IsMachineMade);
            yaml.AddFlag("outdated", text.Value.IsOutdated);
            yaml.Add("until", text.Value.Until);
            if (text.Key == Language.Source)
            {
                yaml.Add("order", article.Order);
                yaml.Add("owner", article.Owner);
                Situations(yaml, article.Situations);
                yaml.AddKeys("audiences", [.. ContentWords.Audiences.Where(word => article.Audiences.HasFlag(word.Value)).Select(word => word.Key)]);
                Offered(yaml, article.Offices, article.Sources, article.ReviewMonths);
            }
        }));

    public static IEnumerable<(string Name, string Text)> Service(ServiceEntry service) => service.Texts.Select(text => File(
        $"{text.Key}/services/{service.Key}.md", text.Value.Body.Markdown, yaml =>
        {
            yaml.Add("name", text.Value.Name);
            yaml.Add("slug", text.Value.Slug.Value);
            yaml.Add("summary", text.Value.Summary);
            yaml.Add("who", text.Value.Who);
            yaml.AddLines("bring", text.Value.Bring);
            yaml.Add("how-long", text.Value.HowLong);
            yaml.Add("where", service.Where.All.GetValueOrDefault(text.Key));
            if (text.Key == Language.Source)
            {
                Facts(yaml, service);
            }
        }));

    public static IEnumerable<(string Name, string Text)> Journey(JourneyEntry journey) => journey.Texts.Select(text => File(
        $"{text.Key}/journeys/{journey.Key}.md", string.Join("\n\n", text.Value.Steps.Select(Step)), yaml =>
        {
            yaml.Add("title", text.Value.Title);
            yaml.Add("slug", text.Value.Slug.Value);
            yaml.Add("summary", text.Value.Summary);
            if (text.Key == Language.Source)
            {
                yaml.Add("situation", ContentWords.Situations.ContainsKey(journey.Key) ? null : ReferenceWriter.Word(ContentWords.Situations, journey.Situation));
                yaml.Add("country", ReferenceWriter.Abroad(journey.Country));
                yaml.Add("owner", journey.Owner);
                yaml.AddKeys("sources", journey.Sources);
                yaml.Add("review-months", journey.ReviewMonths);
                yaml.AddMaps("steps", journey.Steps, Step);
            }
        }));

    private static void Facts(YamlText yaml, OfficeEntry office)
    {
        yaml.Add("order", office.Order);
        yaml.Add("kind", ReferenceWriter.Word(ContentWords.OfficeKinds, office.Kind));
        yaml.Add("country", office.Country);
        yaml.Add("department", office.Department);
        yaml.Add("municipality", office.Municipality);
        yaml.Add("district", office.District);
        yaml.Add("address", office.Address);
        yaml.Add("email", office.Email);
        yaml.Add("map", office.MapPlace);
        yaml.Add("coordinates", office.Coordinates);
        yaml.Add("time-zone", office.TimeZone);
        yaml.AddLines("hours", Lines(office.Hours));
        yaml.AddFlag("by-appointment", office.ByAppointment);
        yaml.AddMaps("exceptions", office.Exceptions, Exception);
        yaml.AddKeys("accessible", Answers(office.Accessibility, true));
        yaml.AddKeys("not-accessible", Answers(office.Accessibility, false));
        yaml.Add("status", ReferenceWriter.Word(ContentWords.OfficeStatuses, office.Status));
        yaml.Add("opened", office.Opened?.Value);
        yaml.AddKeys("partners", office.Partners);
        yaml.AddKeys("phones", office.Phones);
        yaml.AddKeys("languages", office.Languages.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        yaml.AddKeys("sources", office.Sources);
        yaml.Add("review-months", office.ReviewMonths);
    }

    private static void Facts(YamlText yaml, ServiceEntry service)
    {
        yaml.Add("order", service.Order);
        yaml.Add("organization", service.Organization);
        Situations(yaml, service.Situations);
        yaml.AddKeys("phones", service.Phones);
        yaml.AddKeys("cost", service.IsFree switch { true => ["free"], null => ["unknown"], _ => service.Prices });
        yaml.AddLines("hours", Lines(service.Hours));
        yaml.AddKeys("languages", service.Languages == Language.Source ? [] : service.Languages.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        yaml.AddFlag("remote", service.IsRemote);
        yaml.AddFlag("confidential", service.IsConfidential);
        yaml.Add("address", service.Address);
        yaml.Add("coordinates", service.Coordinates);
        Offered(yaml, service.Offices, service.Sources, service.ReviewMonths);
    }

    private static void Offered(YamlText yaml, IReadOnlyList<string> offices, IReadOnlyList<string> sources, int reviewMonths)
    {
        yaml.AddKeys("offices", offices);
        yaml.AddKeys("sources", sources);
        yaml.Add("review-months", reviewMonths);
    }

    private static void Situations(YamlText yaml, Situation situations) =>
        yaml.AddKeys("situations", [.. ContentWords.Situations.Where(word => situations.HasFlag(word.Value)).Select(word => word.Key)]);

    private static void Exception(YamlText yaml, ExceptionEntry exception)
    {
        yaml.Add("date", ReferenceWriter.Day(exception.Date));
        yaml.Add("hours", exception is { Opens: { } opens, Closes: { } closes } ? $"{opens:HH\\:mm}-{closes:HH\\:mm}" : null);
        yaml.Add("reason", exception.Reason);
    }

    private static void Step(YamlText yaml, StepEntry step)
    {
        yaml.AddFlag("or", step.Kind == StepKind.Or);
        yaml.AddFlag("optional", step.Kind == StepKind.Optional);
        yaml.AddKeys("articles", step.Articles);
        yaml.AddKeys("services", step.Services);
    }

    /// <summary>A heading within the text of a step is moved off the margin, where it is a heading still, but begins no step.</summary>
    private static string Step(StepTextEntry step)
    {
        var title = LineBreaks().Replace(step.Title, " ").Trim();
        var body = Heading().Replace(Plain(step.Body.Markdown), " ## ").Trim('\n');
        return $"## {(title.Length > 0 ? title : StepTextEntry.NoWords)}" + (body.Length > 0 ? $"\n\n{body}" : "");
    }

    private static List<string> Answers(Accessibility accessibility, bool answer) =>
    [
        .. ContentWords.Accessibility.Where(word => word.Value switch
        {
            nameof(Accessibility.Ramp) => accessibility.Ramp,
            nameof(Accessibility.Toilet) => accessibility.Toilet,
            nameof(Accessibility.SignLanguage) => accessibility.SignLanguage,
            _ => accessibility.PrivateRoom,
        } == answer).Select(word => word.Key),
    ];

    private static string[] Lines(OpeningHours? hours) => hours?.ToString().Split(';', StringSplitOptions.TrimEntries) ?? [];

    private static (string Name, string Text) File(string name, string body, Action<YamlText> front) =>
        (name, $"---\n{YamlText.Map(front)}---\n{Plain(body)}\n");

    private static string Plain(string text) => text.ReplaceLineEndings("\n").Trim('\n');

    [GeneratedRegex(@"^## ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\s*[\r\n]+\s*")]
    private static partial Regex LineBreaks();
}
