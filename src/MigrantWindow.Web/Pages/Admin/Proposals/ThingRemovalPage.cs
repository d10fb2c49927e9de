using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Proposals;

/// <summary>Removes a thing that nothing needs; of one that is in use it says where, and keeps it.</summary>
public abstract class ThingRemovalPage<TEntity>(Proposing things, ProposalSubject subject) : ThingRemovalPage
    where TEntity : class
{
    public override string ThingPath => Kind.PathOf(Id);

    protected Proposing Things => things;
    private ThingKind Kind => things.KindOf(subject);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await FindAsync(stop) is null ? NotFound() : Page();

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => things.Db.InTurnAsync(() => RemoveAsync(stop), stop);

    /// <summary>Where it is used, a line each.</summary>
    protected abstract Task<IReadOnlyList<string>> UsesAsync(CancellationToken stop);

    /// <summary>What goes with the thing.</summary>
    protected virtual IQueryable<TEntity> With(IQueryable<TEntity> found) => found;

    private async Task<TEntity?> FindAsync(CancellationToken stop)
    {
        Name = await Kind.NameAsync(Id, Proposing.PageLanguage, stop) ?? "";
        var thing = await With(things.Db.Set<TEntity>().IgnoreQueryFilters()).SingleOrDefaultAsync(thing => EF.Property<int>(thing, "Id") == Id, stop);
        Uses = thing is null ? [] : await UsesAsync(stop);
        return thing;
    }

    private async Task<IActionResult> RemoveAsync(CancellationToken stop)
    {
        if (await FindAsync(stop) is not { } thing)
        {
            return NotFound();
        }

        if (Uses.Count > 0)
        {
            ModelState.AddModelError("", things.T["It is in use and stays."]);
            return this.InvalidPage();
        }

        await things.DismissAllAsync(subject, Id, User.Staff(), stop);
        things.Db.Remove(thing);
        things.Db.AuditEntries.Add(new AuditEntry(User.Staff(), AuditAction.ThingRemoved, Subjects.Of(subject, Id), things.Now, before: Name));
        await things.Db.SaveChangesAsync(stop);
        this.Flash(things.T["{0} is removed.", Name]);

        return LocalRedirect(Kind.List);
    }
}

/// <summary>What the view of a removal shows.</summary>
public abstract class ThingRemovalPage : PageModel
{
    [FromRoute]
    public int Id { get; set; }

    public string Name { get; protected set; } = "";
    public abstract string ThingPath { get; }
    public IReadOnlyList<string> Uses { get; protected set; } = [];
}
