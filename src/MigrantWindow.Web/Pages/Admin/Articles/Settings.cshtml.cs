using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Articles;

/// <summary>Everything of an article but its words.</summary>
[Authorize(nameof(Right.EditContent))]
public sealed class ArticleSettingsModel(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : ArticlePage(db, clock, text)
{
    [BindProperty]
    public SettingsInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Sources { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await FindAsync(Right.EditContent, stop) is null)
        {
            return NotFound();
        }

        Input = await InputAsync(stop);
        await ShowAsync(stop);

        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => Db.InTurnAsync(() => ChangeAsync(stop), stop);

    private async Task<IActionResult> ChangeAsync(CancellationToken stop)
    {
        if (await FindAsync(Right.EditContent, stop) is not { } article)
        {
            return NotFound();
        }

        var before = (await InputAsync(stop)).Description;
        if (ModelState.IsValid && Input.Before != before)
        {
            ModelState.AddModelError("", T["Somebody else changed this meanwhile, to: {0}. If yours is right, save it once more.", before]);
            ModelState.SetModelValue("Input.Before", before, before);
        }

        if (!ModelState.IsValid || !await TryAsync(() => ApplyAsync(article, before, stop), stop))
        {
            await ShowAsync(stop);
            return this.InvalidPage();
        }

        return Done(T["Saved. Readers see it at once."], Links.ArticlePage(Id));
    }

    private async Task ApplyAsync(Article article, string before, CancellationToken stop)
    {
        await Db.Entry(article).Collection(a => a.Offices).LoadAsync(stop);
        await Db.Entry(article).Collection(a => a.Citations).LoadAsync(stop);
        var reach = await Db.Offices.Within(User.Staff(), Right.EditContent).ToListAsync(stop);
        var foreign = article.Offices.Where(office => reach.TrueForAll(own => own.Id != office.Id));
        RefuseBeyondReach(article, isForNone: !foreign.Any() && Input.Offices.Length == 0);
        article.OfferOnlyAt([.. foreign, .. reach.Where(office => Input.Offices.Contains(office.Id))]);
        article.IsFor(Input.Situations.Aggregate(Situation.None, (all, one) => all | one), Input.Audiences.Aggregate(Audience.Anyone, (all, one) => all | one));
        article.ReviewEvery(Input.ReviewMonths);
        var sources = await Db.Sources.Where(source => source.Title != "" && Input.Sources.Contains(source.Id)).ToListAsync(stop);
        article.Cite(sources.OrderBy(source => Array.IndexOf(Input.Sources, source.Id)));
        Log(AuditAction.ArticleChanged, before, Input.Description);
    }

    /// <summary>Whoever serves some offices neither takes an article from the others nor gives it to them.</summary>
    private void RefuseBeyondReach(Article article, bool isForNone)
    {
        if (User.Staff().ReachOf(Right.EditContent) != Reach.Everything && article.OfferedEverywhere != isForNone)
        {
            throw new DomainException("Whether an article is for all Windows is decided by IOM. Leave the Windows as they were.");
        }
    }

    private async Task<SettingsInput> InputAsync(CancellationToken stop)
    {
        var now = await Db.Articles.Where(a => a.Id == Id).Select(a => new
        {
            a.Situations, a.Audiences, a.ReviewMonths,
            Offices = a.Offices.OrderBy(office => office.Id).Select(office => office.Id).ToList(),
            Sources = a.Citations.OrderBy(citation => citation.Order).Select(citation => citation.SourceId).ToList(),
        }).SingleAsync(stop);
        var input = new SettingsInput
        {
            Offices = [.. now.Offices], Sources = [.. now.Sources], ReviewMonths = now.ReviewMonths,
            Situations = [.. Enum.GetValues<Situation>().Where(one => one != Situation.None && now.Situations.HasFlag(one))],
            Audiences = [.. Enum.GetValues<Audience>().Where(one => one != Audience.Anyone && now.Audiences.HasFlag(one))],
        };
        input.Before = input.Description;
        return input;
    }

    private async Task ShowAsync(CancellationToken stop)
    {
        var language = System.Globalization.CultureInfo.CurrentUICulture.Name;
        var offices = await Db.Offices.Within(User.Staff(), Right.EditContent).OrderBy(office => office.Order).Select(office => new { office.Id, office.Name }).ToListAsync(stop);
        Offices = [.. offices.Select(office => new SelectListItem(office.Name.In(language), $"{office.Id}"))];
        var sources = await Db.Sources.Where(source => source.Title != "").OrderBy(source => source.Publisher).ThenBy(source => source.Title).Select(source => new { source.Id, source.Publisher, source.Title }).ToListAsync(stop);
        Sources = [.. sources.Select(source => new SelectListItem($"{source.Publisher}: {source.Title}", $"{source.Id}"))];
    }
}
