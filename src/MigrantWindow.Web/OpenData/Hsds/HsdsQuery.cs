using System.Globalization;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.OpenData.Hsds;

/// <summary>What a request asks for by its query. Whatever is not understood is refused: an answer to another question would be worse than none.</summary>
public sealed class HsdsQuery
{
    public const int DefaultPerPage = 50;
    public const int MostPerPage = 100;
    public const int LastPage = 100_000;
    public const int SearchMaxLength = 100;

    public const string Json = "json";
    public const string Ndjson = "ndjson";

    private static readonly string[] Moments = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    private readonly IQueryCollection _query;

    private HsdsQuery(IQueryCollection query, IReadOnlyList<string> known, PortalLanguages languages)
    {
        _query = query;
        if (query.Keys.FirstOrDefault(key => key != "language" && !known.Contains(key)) is { } unknown)
        {
            Refuse($"There is no parameter “{Short(unknown)}” here. There are: {string.Join(", ", known.Append("language"))}.");
        }

        Language = languages.Find(Text("language") ?? Domain.Shared.Language.Source) ?? languages.All[0];
        if (Text("language") is { } asked && asked != Language.Code)
        {
            Refuse($"“language” must be one of {string.Join(", ", languages.All.Select(language => language.Code))}.");
        }

        ReadList();
        ReadFilter();
    }

    public PortalLanguage Language { get; }
    public int Page { get; private set; } = 1;
    public int PerPage { get; private set; } = DefaultPerPage;
    public bool IsNdjson { get; private set; }
    public bool Full { get; private set; }
    public bool FullService { get; private set; }
    public bool Minimal { get; private set; }
    public bool TopOnly { get; private set; }
    public string? Search { get; private set; }
    public DateTime? ModifiedAfter { get; private set; }
    public Guid? TaxonomyId { get; private set; }
    public Guid? TaxonomyTermId { get; private set; }
    public Guid? OrganizationId { get; private set; }
    public Guid? ParentId { get; private set; }

    /// <summary>Why the request is refused; nothing: it is understood.</summary>
    public string? Fault { get; private set; }

    /// <param name="known">The parameters of the endpoint, besides <c>language</c>.</param>
    public static HsdsQuery Of(HttpRequest request, IReadOnlyList<string> known, PortalLanguages languages) => new(request.Query, known, languages);

    private void ReadList()
    {
        Page = Number("page", 1, LastPage) ?? Page;
        PerPage = Number("per_page", 1, MostPerPage) ?? PerPage;
        IsNdjson = Text("format") == Ndjson;
        if (Text("format") is not (null or Json or Ndjson))
        {
            Refuse($"“format” must be {Json} or {Ndjson}.");
        }

        (Full, FullService, Minimal, TopOnly) = (Flag("full"), Flag("full_service"), Flag("minimal"), Flag("top_only"));
    }

    private void ReadFilter()
    {
        Search = Text("search")?.Trim();
        if (Search?.Length > SearchMaxLength)
        {
            Refuse($"“search” must have {SearchMaxLength} characters or less.");
        }

        (TaxonomyId, TaxonomyTermId, OrganizationId, ParentId) = (Id("taxonomy_id"), Id("taxonomy_term_id"), Id("organization_id"), Id("parent_id"));
        if (Text("modified_after") is { } after)
        {
            ModifiedAfter = DateTime.TryParseExact(after, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;
            if (ModifiedAfter is null)
            {
                Refuse("“modified_after” must be a date or a moment such as 2026-03-02 or 2026-03-02T15:00:00Z.");
            }
        }

        if (Text("postcode") is not null || Text("proximity") is not null)
        {
            Refuse("“postcode” and “proximity” cannot be answered: no address here has a post code.");
        }
    }

    private int? Number(string name, int least, int most)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Refuse($"“{name}” must be a whole number from {least} to {most}.");
        return null;
    }

    private bool Flag(string name)
    {
        if (Text(name) is not (null or "true" or "false"))
        {
            Refuse($"“{name}” must be true or false.");
        }

        return Text(name) == "true";
    }

    private Guid? Id(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (Guid.TryParseExact(text, "D", out var id))
        {
            return id;
        }

        Refuse($"“{name}” must be a UUID.");
        return null;
    }

    private string? Text(string name)
    {
        var values = _query[name];
        if (values.Count > 1)
        {
            Refuse($"“{name}” must stand once.");
        }

        return values is [{ Length: > 0 } value] ? value : null;
    }

    private void Refuse(string fault) => Fault ??= fault;

    private static string Short(string value) => value.Length > 40 ? value[..40] + "…" : value;
}
