using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Pages.Admin.Proposals;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Institutions;

[Authorize(nameof(Right.EditPlaces))]
public sealed class FindInstitutionsModel(Proposing things) : ThingListPage(things, ProposalSubject.Institution)
{
    public override bool MayAdd => User.Staff().May(Right.ManagePortal);

    protected override Task<IQueryable<ThingKey>> FindAsync(CancellationToken stop) => Task.FromResult(
        Things.Db.Institutions
            .Where(institution => string.IsNullOrEmpty(Find) || EF.Functions.Like(institution.Key, Pattern, Like.Escape) || EF.Functions.Like((string)(object)institution.Name, Pattern, Like.Escape))
            .Select(institution => new ThingKey { Id = institution.Id, Key = institution.Key }));
}
