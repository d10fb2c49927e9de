using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Pages.Admin.Proposals;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Admin.Journeys;

[Authorize(nameof(Right.EditContent))]
public sealed class FindJourneysModel(Proposing things) : ThingListPage(things, ProposalSubject.Journey)
{
    public override bool MayAdd => false;

    protected override Task<IQueryable<ThingKey>> FindAsync(CancellationToken stop) => Task.FromResult(
        Things.Db.Journeys
            .Where(journey => string.IsNullOrEmpty(Find) || EF.Functions.Like(journey.Key, Pattern, Like.Escape) || journey.Translations.Any(text => EF.Functions.Like(text.Title, Pattern, Like.Escape)))
            .Select(journey => new ThingKey { Id = journey.Id, Key = journey.Key }));
}
