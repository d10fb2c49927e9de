using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Pages.Admin.Proposals;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Admin.Glossary;

[Authorize(nameof(Right.EditContent))]
public sealed class FindTermsModel(Proposing things) : ThingListPage(things, ProposalSubject.Term)
{
    protected override Task<IQueryable<ThingKey>> FindAsync(CancellationToken stop) => Task.FromResult(
        Things.Db.GlossaryTerms.IgnoreQueryFilters([QueryFilters.Published])
            .Where(term => string.IsNullOrEmpty(Find) || EF.Functions.Like(term.Key, Pattern, Like.Escape) || EF.Functions.Like((string)(object)term.Term, Pattern, Like.Escape))
            .Select(term => new ThingKey { Id = term.Id, Key = term.Key }));
}
