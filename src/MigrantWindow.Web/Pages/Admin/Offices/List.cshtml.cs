using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Pages.Admin.Proposals;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Offices;

[Authorize(nameof(Right.EditPlaces))]
public sealed class FindOfficesModel(Proposing things) : ThingListPage(things, ProposalSubject.Office)
{
    public override bool MayAdd => User.Staff().May(Right.ManagePortal);

    protected override Task<IQueryable<ThingKey>> FindAsync(CancellationToken stop) => Task.FromResult(
        Things.Db.Offices
            .Where(office => string.IsNullOrEmpty(Find) || EF.Functions.Like(office.Slug, Pattern, Like.Escape) || EF.Functions.Like((string)(object)office.Name, Pattern, Like.Escape))
            .Select(office => new ThingKey { Id = office.Id, Key = office.Slug }));
}
