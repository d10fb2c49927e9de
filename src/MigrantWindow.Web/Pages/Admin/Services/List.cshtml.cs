using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Services;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Pages.Admin.Proposals;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Admin.Services;

[Authorize(nameof(Right.EditContent))]
public sealed class FindServicesModel(Proposing things) : ThingListPage(things, ProposalSubject.Service)
{
    [BindProperty(SupportsGet = true)]
    public int? Office { get; set; }

    [BindProperty(SupportsGet = true)]
    public FreshnessState? Freshness { get; set; }

    public IEnumerable<SelectListItem> Offices { get; private set; } = [];

    public IEnumerable<SelectListItem> States =>
    [
        new(Things.T["All"], ""),
        new(Things.T["Not yet confirmed"], nameof(FreshnessState.Unconfirmed)),
        new(Things.T["Confirmed"], nameof(FreshnessState.Confirmed)),
        new(Things.T["To be confirmed again"], nameof(FreshnessState.Overdue)),
    ];

    protected override IEnumerable<(string Name, string? Value)> Filter => [("office", $"{Office}"), ("freshness", $"{Freshness}")];

    protected override async Task<IQueryable<ThingKey>> FindAsync(CancellationToken stop)
    {
        var offices = await Things.Db.Offices.OrderBy(office => office.Order).ThenBy(office => office.Id).Select(office => new { office.Id, office.Name }).ToListAsync(stop);
        Offices = [new(Things.T["All Windows"], ""), .. offices.Select(office => new SelectListItem(office.Name.In(Proposing.PageLanguage), $"{office.Id}"))];
        var services = await InStateAsync(Things.Db.Services, stop);
        if (Office is not null)
        {
            services = services.Where(service => service.OfferedEverywhere || service.Offices.Any(office => office.Id == Office));
        }

        if (!string.IsNullOrEmpty(Find))
        {
            services = services.Where(service => EF.Functions.Like(service.Key, Pattern, Like.Escape) || service.Translations.Any(text => EF.Functions.Like(text.Name, Pattern, Like.Escape)));
        }

        return services.Select(service => new ThingKey { Id = service.Id, Key = service.Key });
    }

    protected override async Task<Dictionary<int, string>> StatesAsync(IReadOnlyCollection<int> ids, CancellationToken stop)
    {
        var services = await Things.Db.Services.Where(service => ids.Contains(service.Id))
            .Select(service => new { service.Id, service.ConfirmedOn, service.ReviewMonths, IsPublished = service.Translations.Any() }).ToListAsync(stop);
        return services.ToDictionary(service => service.Id, service => service.IsPublished
            ? Things.T.FreshnessShort(FreshnessView.Of(service.ConfirmedOn, service.ReviewMonths, null, (SourceView?)null, Proposing.PageLanguage, Things.Now))
            : Things.T["Readers do not see it yet"].Value);
    }

    /// <summary>The end of a review period is reckoned here, a query for each length: engines add months in different ways.</summary>
    private async Task<IQueryable<Service>> InStateAsync(IQueryable<Service> services, CancellationToken stop)
    {
        if (Freshness is null or FreshnessState.Unconfirmed)
        {
            return Freshness is null ? services : services.Where(service => service.ConfirmedOn == null);
        }

        var isOverdue = Freshness == FreshnessState.Overdue;
        var lengths = await services.Select(service => service.ReviewMonths).Distinct().ToListAsync(stop);
        return lengths.Select(months =>
        {
            var since = Things.Now.AddMonths(-months);
            return services.Where(service => service.ReviewMonths == months && (isOverdue ? service.ConfirmedOn <= since : service.ConfirmedOn > since));
        }).DefaultIfEmpty(services.Where(_ => false)).Aggregate(Queryable.Concat);
    }
}
