using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Proposals;

/// <summary>Open ones first, the oldest of them first: it has waited longest. Decided ones follow, the newest first.</summary>
[Authorize(nameof(Right.ApproveContent))]
public sealed class ListProposalsModel(Proposing things) : PageModel
{
    public const int PageSize = 25;

    [BindProperty(SupportsGet = true)]
    public ProposalState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public ProposalSubject? Kind { get; set; }

    /// <summary>The id of the last proposal of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public int? After { get; set; }

    public IReadOnlyList<ProposalLine> Proposals { get; private set; } = [];

    /// <summary>Where the list goes on; nothing on its last page.</summary>
    public string? Next { get; private set; }

    public IEnumerable<SelectListItem> States => Options(Enum.GetValues<ProposalState>(), things.T.Name);
    public IEnumerable<SelectListItem> Kinds => Options(Enum.GetValues<ProposalSubject>(), things.T.Name);

    public async Task OnGetAsync(CancellationToken stop)
    {
        var found = await (await FromAsync(Matching(), stop))
            .OrderBy(proposal => proposal.State == ProposalState.Open ? 0 : 1)
            .ThenBy(proposal => proposal.State == ProposalState.Open ? proposal.Id : -proposal.Id)
            .Take(PageSize + 1)
            .Select(proposal => new { proposal.Id, proposal.Subject, proposal.SubjectId, proposal.AuthorName, proposal.ProposedOn, proposal.State })
            .ToListAsync(stop);
        var names = new Dictionary<(ProposalSubject, int), string>();
        foreach (var same in found.GroupBy(proposal => proposal.Subject))
        {
            foreach (var (id, name) in await things.KindOf(same.Key).NamesAsync([.. same.Select(proposal => proposal.SubjectId)], Proposing.PageLanguage, stop))
            {
                names[(same.Key, id)] = name;
            }
        }

        Proposals = [.. found.Take(PageSize).Select(proposal => new ProposalLine(
            proposal.Id, proposal.Subject, names.GetValueOrDefault((proposal.Subject, proposal.SubjectId), ""), proposal.AuthorName, proposal.ProposedOn, proposal.State))];
        Next = found.Count > PageSize ? Links.Filtered(Links.Proposals, ("state", $"{State}"), ("kind", $"{Kind}"), ("after", $"{Proposals[^1].Id}")) : null;
    }

    private IQueryable<Proposal> Matching() => things.VisibleTo(User.Staff())
        .Where(proposal => (State == null || proposal.State == State) && (Kind == null || proposal.Subject == Kind));

    private async Task<IQueryable<Proposal>> FromAsync(IQueryable<Proposal> proposals, CancellationToken stop)
    {
        if (await proposals.Where(proposal => proposal.Id == After).Select(proposal => (ProposalState?)proposal.State).SingleOrDefaultAsync(stop) is not { } last)
        {
            return proposals;
        }

        return last == ProposalState.Open
            ? proposals.Where(proposal => proposal.State != ProposalState.Open || proposal.Id > After)
            : proposals.Where(proposal => proposal.State != ProposalState.Open && proposal.Id < After);
    }

    private IEnumerable<SelectListItem> Options<T>(IEnumerable<T> values, Func<T, string> name)
        where T : struct, Enum => [new(things.T["All"], ""), .. values.Select(value => new SelectListItem(name(value), $"{value}"))];

    public sealed record ProposalLine(int Id, ProposalSubject Subject, string Name, string Author, DateTime On, ProposalState State);
}
