using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Admin.Facts;

[Authorize(nameof(Right.EditContent))]
public sealed class ListFactsModel(PortalDbContext db, TimeProvider clock) : PageModel
{
    public const int PageSize = 25;
    public const int FindMaxLength = 100;

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true)]
    public FactKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Institution { get; set; }

    [BindProperty(SupportsGet = true)]
    public FreshnessState? State { get; set; }

    /// <summary>The id of the last fact of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public int? After { get; set; }

    public IReadOnlyList<FactLine> Facts { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Institutions { get; private set; } = [];

    /// <summary>Where the list goes on; nothing on its last page.</summary>
    public string? Next { get; private set; }

    public bool IsFiltered => !string.IsNullOrEmpty(Find) || Kind is not null || Institution is not null || State is not null;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var (now, language) = (clock.GetUtcNow().UtcDateTime, CultureInfo.CurrentUICulture.Name);
        var facts = await FromAsync(InState(Matching(db.Facts), now), stop);
        var found = await facts.OrderBy(fact => fact.Key).ThenBy(fact => fact.Id).Take(PageSize + 1)
            .Select(fact => new { fact.Id, fact.Key, fact.Kind, fact.Display, fact.Label, Institution = fact.Institution.Name, fact.ConfirmedOn, fact.ReviewMonths, ConfirmedBy = fact.ConfirmedBy!.Name })
            .ToListAsync(stop);
        Facts = [.. found.Take(PageSize).Select(fact => new FactLine(
            fact.Id, fact.Kind, fact.Display, fact.Label.IsEmpty ? fact.Key : fact.Label.In(language), fact.Institution.In(language),
            FreshnessView.Of(fact.ConfirmedOn, fact.ReviewMonths, fact.ConfirmedBy, (SourceView?)null, language, now)))];
        Next = found.Count > PageSize ? NextAfter(Facts[^1].Id) : null;

        Institutions = await db.Institutions.Where(institution => db.Facts.Any(fact => fact.InstitutionId == institution.Id)).ToChoicesAsync(stop);
    }

    private IQueryable<Fact> Matching(IQueryable<Fact> facts)
    {
        Find = Find?.Trim() is { Length: > FindMaxLength } long_ ? long_[..FindMaxLength] : Find?.Trim();
        facts = facts.Where(fact => (Kind == null || fact.Kind == Kind) && (Institution == null || fact.InstitutionId == Institution));
        if (string.IsNullOrEmpty(Find))
        {
            return facts;
        }

        var pattern = Like.Containing(Find);
        var number = FactInput.Plain(FactKind.Phone, Find);
        var digits = number.Length > 2 && number.All(char.IsAsciiDigit) ? $"%{number}%" : pattern; // however its digits are written
        return facts.Where(fact => EF.Functions.Like(fact.Key, pattern, Like.Escape) || EF.Functions.Like(fact.Display, pattern, Like.Escape) || EF.Functions.Like(fact.Value, digits, Like.Escape)
            || EF.Functions.Like((string)(object)fact.Label, pattern, Like.Escape) || EF.Functions.Like((string)(object)fact.Institution.Name, pattern, Like.Escape));
    }

    private IQueryable<Fact> InState(IQueryable<Fact> facts, DateTime now) => State switch
    {
        FreshnessState.Unconfirmed => facts.Where(fact => fact.ConfirmedOn == null),
        FreshnessState.Confirmed => facts.Where(fact => fact.ConfirmedOn!.Value.AddMonths(fact.ReviewMonths) > now),
        FreshnessState.Overdue => facts.Where(fact => fact.ConfirmedOn!.Value.AddMonths(fact.ReviewMonths) <= now),
        _ => facts,
    };

    private async Task<IQueryable<Fact>> FromAsync(IQueryable<Fact> facts, CancellationToken stop)
    {
        var last = After is null ? null : await db.Facts.Where(fact => fact.Id == After).Select(fact => fact.Key).SingleOrDefaultAsync(stop);
        return last is null ? facts : facts.Where(fact => string.Compare(fact.Key, last) > 0 || (fact.Key == last && fact.Id > After));
    }

    private string NextAfter(int id) =>
        Links.FactList([new("find", Find), new("kind", $"{Kind}"), new("institution", $"{Institution}"), new("state", $"{State}"), new("after", $"{id}")]);

    public sealed record FactLine(int Id, FactKind Kind, string Display, string Label, string Institution, FreshnessView Freshness);
}
