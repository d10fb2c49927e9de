using Lucene.Net.Documents;

namespace MigrantWindow.Web.Search;

/// <summary>How a thing stands in the index.</summary>
internal static class DocumentFields
{
    public const string Name = "name";
    public const string Kind = "kind";
    public const string Key = "key";
    public const string Section = "section";
    public const string Office = "office";
    public const string EveryOffice = "*";
    public const string Readable = "readable";
    public const string Fact = "fact";
    public const string Weight = "weight";
    public const string Confirmed = "confirmed";
    public const string Starts = "starts";

    /// <summary>Weights are whole numbers in the index.</summary>
    public const float WeightUnit = 100;

    public static string Stored(string part, string language) => $"{part}-{language}";

    /// <summary>What a result shows; the texts in other languages stay where they are.</summary>
    public static HashSet<string> ShownIn(string language) =>
    [
        Name, Kind, Key, Section, Office, Starts,
        .. new[] { language, Domain.Shared.Language.Source }.SelectMany(own => new[] { "slug", WordField.Title, WordField.Summary, WordField.Body }.Select(part => Stored(part, own))),
    ];

    public static Document Of(SearchDocument thing, IEnumerable<string> languages)
    {
        Document document =
        [
            new StringField(Name, thing.Name, Field.Store.YES),
            new StringField(Kind, thing.Kind.ToString(), Field.Store.YES),
            new StoredField(Key, thing.Key),
            new StoredField(Section, thing.Section?.ToString() ?? ""),
            new NumericDocValuesField(Weight, (long)(WeightOf(thing) * WeightUnit)),
            new NumericDocValuesField(Confirmed, thing.ConfirmedOn?.Ticks ?? 0),
            new StoredField(Starts, thing.StartsOn?.Ticks ?? 0),
            .. (thing.Offices ?? [EveryOffice]).Select(office => new StringField(Office, office, Field.Store.YES)),
            .. thing.ReadableIn(languages).Select(language => new StringField(Readable, language, Field.Store.NO)),
            .. thing.Facts.Select(fact => new StringField(Fact, fact, Field.Store.NO)),
            .. thing.Texts.SelectMany(Words),
        ];
        return document;
    }

    /// <summary>Ways through a situation before single pages, these before explanations of a word, and hand-outs for teachers last.</summary>
    private static float WeightOf(SearchDocument thing) => thing switch
    {
        { Kind: ThingKind.Journey } => 1.15f,
        { Kind: ThingKind.Service or ThingKind.Office } => 1.05f,
        { Kind: ThingKind.Term } => 0.7f,
        { Kind: ThingKind.Training } => 0.7f,
        { Section: Domain.Articles.Section.Training } => 0.6f,
        { Section: Domain.Articles.Section.Portal } => 0.8f,
        _ => 1,
    };

    private static IEnumerable<Field> Words(SearchText text)
    {
        string NameOf(string part, WordForm form) => WordField.Name(part, form, text.Language);
        var whole = $"{text.Title}\n{text.Terms}\n{text.Summary}\n{text.Body}";
        return
        [
            new StoredField(Stored("slug", text.Language), text.Slug),
            new StoredField(Stored(WordField.Title, text.Language), text.Title),
            new StoredField(Stored(WordField.Summary, text.Language), text.Summary),
            new StoredField(Stored(WordField.Body, text.Language), text.Body),
            new TextField(NameOf(WordField.Title, WordForm.Plain), text.Title, Field.Store.NO),
            new TextField(NameOf(WordField.Title, WordForm.Stem), text.Title, Field.Store.NO),
            new TextField(NameOf(WordField.Terms, WordForm.Stem), text.Terms, Field.Store.NO),
            new TextField(NameOf(WordField.Summary, WordForm.Stem), text.Summary, Field.Store.NO),
            new TextField(NameOf(WordField.Whole, WordForm.Stem), whole, Field.Store.NO),
            // People type without accents, and a verb without them has another root: both stand in the index.
            .. Both(text.Title).Select(words => new TextField(NameOf(WordField.Title, WordForm.Root), words, Field.Store.NO)),
            .. Both(whole).Select(words => new TextField(NameOf(WordField.Whole, WordForm.Root), words, Field.Store.NO)),
        ];
    }

    private static IEnumerable<string> Both(string text) => new[] { text, Fold.Of(text) }.Distinct();
}
