using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Proposals;

/// <summary>The list of one kind of thing, with those that the person may change.</summary>
public abstract class ThingListPage(Proposing things, ProposalSubject subject) : PageModel
{
    public const int PageSize = 25;
    public const int FindMaxLength = 100;

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    /// <summary>The key of the last thing of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Where the list goes on; nothing on its last page.</summary>
    public string? Next { get; private set; }

    public string List => Kind.List;

    /// <summary>Whether the person may add one.</summary>
    public virtual bool MayAdd => User.Staff().May(Right.EditContent);

    protected Proposing Things => things;
    protected ThingKind Kind => things.KindOf(subject);

    /// <summary>What is searched for, as a pattern; signs mean themselves.</summary>
    protected string Pattern => Like.Containing(Find) ?? "";

    public async Task OnGetAsync(CancellationToken stop)
    {
        Find = Find?.Trim() is { Length: > FindMaxLength } long_ ? long_[..FindMaxLength] : Find?.Trim();
        var editable = Kind.EditableBy(User.Staff());
        var found = (await FindAsync(stop)).Where(thing => editable.Contains(thing.Id));
        if (!string.IsNullOrEmpty(After))
        {
            found = found.Where(thing => string.Compare(thing.Key, After) > 0);
        }

        await FillAsync(await found.OrderBy(thing => thing.Key).Take(PageSize + 1).ToListAsync(stop), stop);
    }

    /// <summary>The things that match what is searched for.</summary>
    protected abstract Task<IQueryable<ThingKey>> FindAsync(CancellationToken stop);

    /// <summary>What else the list says of each.</summary>
    protected virtual Task<Dictionary<int, string>> StatesAsync(IReadOnlyCollection<int> ids, CancellationToken stop) => Task.FromResult(new Dictionary<int, string>());

    /// <summary>What else the list was asked for, for its next page.</summary>
    protected virtual IEnumerable<(string Name, string? Value)> Filter => [];

    private async Task FillAsync(List<ThingKey> found, CancellationToken stop)
    {
        var ids = found.Select(thing => thing.Id).ToList();
        var names = await Kind.NamesAsync(ids, Proposing.PageLanguage, stop);
        var states = await StatesAsync(ids, stop);
        var waiting = await things.Db.Proposals.Where(proposal => proposal.Subject == subject && proposal.State == ProposalState.Open && ids.Contains(proposal.SubjectId))
            .Select(proposal => proposal.SubjectId).Distinct().ToListAsync(stop);
        Rows = [.. found.Take(PageSize).Select(thing => new Row(
            thing.Id, thing.Key, names.GetValueOrDefault(thing.Id, thing.Key), states.GetValueOrDefault(thing.Id), waiting.Contains(thing.Id)))];
        Next = found.Count > PageSize ? Links.Filtered(List, [("find", Find), .. Filter, ("after", Rows[^1].Key)]) : null;
    }

    public sealed record Row(int Id, string Key, string Name, string? State, bool Waits);
}
