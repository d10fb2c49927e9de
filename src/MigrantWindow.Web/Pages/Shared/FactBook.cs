using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Web.Content;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Shared;

/// <summary>The facts one page shows: the emergency numbers, and those its texts name by a token.</summary>
public sealed class FactBook
{
    private readonly IReadOnlyList<FactView> _facts;
    private readonly IReadOnlyDictionary<string, OfficeFacts> _offices;
    private readonly IReadOnlyList<FactToken> _used;

    private FactBook(IReadOnlyList<FactView> facts, IReadOnlyDictionary<string, OfficeFacts> offices, IReadOnlyList<FactToken> used) =>
        (_facts, _offices, _used) = (facts, offices, used);

    public static FactBook Empty { get; } = new([], new Dictionary<string, OfficeFacts>(), []);

    public IEnumerable<FactView> Emergency => _facts.Where(fact => fact.EmergencyOrder is not null).OrderBy(fact => fact.EmergencyOrder);

    /// <summary>Those the texts of the page name, in the order they name them.</summary>
    public IEnumerable<FactView> Used => _used.Select(Find).OfType<FactView>();

    /// <summary>What the page shows, and what it would show if it were there.</summary>
    public IEnumerable<string> Keys => _facts.Select(fact => fact.Key).Concat(_used.Select(token => token.Key)).Distinct();

    /// <summary>Offices whose address or hours a text names.</summary>
    public IEnumerable<string> OfficesNamed => _used.Where(IsOfOffice).Select(token => token.Key).Distinct();

    /// <summary>Reads the emergency numbers and the facts that the texts name, in one query; in one more where a text names the address or
    /// hours of an office.</summary>
    public static async Task<FactBook> LoadAsync(PortalDbContext db, string language, DateTime now, IEnumerable<string?> texts, CancellationToken stop)
    {
        List<FactToken> used = [.. texts.SelectMany(text => FactTokens.In(text ?? "")).Distinct()];
        var keys = used.Select(token => token.Key).ToList();

        var facts = await db.Facts
            .Where(fact => fact.EmergencyOrder != null || keys.Contains(fact.Key))
            .Select(fact => new
            {
                fact.Key, fact.Kind, fact.Value, fact.Display, fact.Label, fact.ShortLabel, fact.Note, fact.IsWhatsApp, fact.EmergencyOrder,
                fact.ConfirmedOn, fact.ReviewMonths, ConfirmedBy = fact.ConfirmedBy!.Name,
                // One value at a time, each by an index: the whole source at once would number every citation of the database.
                Title = fact.Citations.OrderBy(citation => citation.Order).Select(citation => citation.Source.Title).FirstOrDefault(),
                Publisher = fact.Citations.OrderBy(citation => citation.Order).Select(citation => citation.Source.Publisher).FirstOrDefault(),
                Url = fact.Citations.OrderBy(citation => citation.Order).Select(citation => citation.Source.Url).FirstOrDefault(),
                Published = fact.Citations.OrderBy(citation => citation.Order).Select(citation => citation.Source.Published).FirstOrDefault(),
            })
            .ToListAsync(stop);

        var views = facts.Select(fact => new FactView(
            fact.Key, fact.Kind, fact.Value, fact.Display, fact.Label.In(language), fact.ShortLabel.In(language), fact.Note.In(language),
            fact.IsWhatsApp, fact.EmergencyOrder,
            FreshnessView.Of(
                fact.ConfirmedOn, fact.ReviewMonths, fact.ConfirmedBy,
                fact.Title is null ? null : new SourceView(fact.Title, fact.Publisher!, fact.Url, fact.Published), language, now)));

        return new FactBook([.. views], await OfficesAsync(db, used, stop), used);
    }

    /// <summary>A stored text as readers see it: tokens filled in, links leading to their office.</summary>
    public string Fill(string html, string office, IStringLocalizer<Texts> text) =>
        FactTokens.Replace(html.Replace($"/{Links.OfficePlaceholder}", $"/{office}", StringComparison.Ordinal), token => Html(token, text));

    /// <summary>A text without marks, for sharing and descriptions.</summary>
    public string FillPlain(string plain, IStringLocalizer<Texts> text) => FactTokens.Replace(plain, token => Plain(token, text));

    private FactView? Find(FactToken token) =>
        _facts.FirstOrDefault(fact => fact.Key == token.Key && fact.Kind.ToString().Equals(token.Kind, StringComparison.OrdinalIgnoreCase));

    private string Html(FactToken token, IStringLocalizer<Texts> text)
    {
        var words = HtmlEncoder.Default.Encode(Plain(token, text));
        return Find(token) is { Href: { } href } fact
            ? $"<a class=\"call\" href=\"{HtmlEncoder.Default.Encode(href)}\"{(fact.IsWhatsApp ? " rel=\"noreferrer nofollow external\"" : "")}>{words}</a>"
            : words;
    }

    /// <summary>An unknown token is an error for `check`; a reader is told whom to ask.</summary>
    private string Plain(FactToken token, IStringLocalizer<Texts> text) => Find(token) switch
    {
        { Kind: FactKind.Price } price => price.Amount == 0 ? text["free of charge"] : text["${0} US dollars", price.Amount.ToString("0.00", CultureInfo.CurrentCulture)],
        { } fact => fact.Display,
        null => OfOffice(token, text) ?? text["not known yet: ask at the Window"],
    };

    private string? OfOffice(FactToken token, IStringLocalizer<Texts> text) => (token.Kind, _offices.GetValueOrDefault(token.Key)) switch
    {
        ("address", { Address: { } address }) => address,
        ("hours", { Hours: { } hours }) => HoursText.Of(hours, text),
        _ => null,
    };

    private static async Task<IReadOnlyDictionary<string, OfficeFacts>> OfficesAsync(PortalDbContext db, List<FactToken> used, CancellationToken stop)
    {
        var slugs = used.Where(IsOfOffice).Select(token => token.Key).Distinct().ToList();

        return slugs.Count == 0
            ? new Dictionary<string, OfficeFacts>()
            : await db.Offices.Where(office => slugs.Contains(office.Slug))
                .ToDictionaryAsync(office => office.Slug, office => new OfficeFacts(office.Address, office.Hours), stop);
    }

    private static bool IsOfOffice(FactToken token) => token.Kind is "address" or "hours";

    private sealed record OfficeFacts(string? Address, OpeningHours? Hours);
}
