using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Proposals;

/// <summary>Adds a thing under its name; its words come by its first proposal.</summary>
public abstract class ThingAddPage(Proposing things, ProposalSubject subject, AuditAction added) : PageModel
{
    protected Proposing Things => things;

    /// <param name="name">Its name in Spanish, which makes its key.</param>
    /// <param name="taken">The keys that there are.</param>
    /// <param name="create">Makes it of its key.</param>
    /// <param name="idOf">Its id, once it is stored.</param>
    protected async Task<IActionResult> AddAsync<TEntity>(
        string? name, int keyMaxLength, IQueryable<string> taken, Func<string, Task<TEntity>> create, Func<TEntity, int> idOf, CancellationToken stop)
        where TEntity : class
    {
        var key = Slug.From(name ?? "", keyMaxLength);
        if (ModelState.IsValid && (key is null || await taken.ContainsAsync(key, stop)))
        {
            ModelState.AddModelError("Input.Name", key is null ? things.T["Enter the name"] : things.T["There is one of this name already"]);
        }

        if (!ModelState.IsValid)
        {
            return this.InvalidPage();
        }

        var thing = things.Db.Add(await create(key!)).Entity;
        await things.Db.SaveChangesAsync(stop);
        things.Db.AuditEntries.Add(new AuditEntry(User.Staff(), added, Subjects.Of(subject, idOf(thing)), things.Now, after: key));
        await things.Db.SaveChangesAsync(stop);
        this.Flash(things.T["Added. Now write its text."]);

        return LocalRedirect(things.KindOf(subject).PathOf(idOf(thing)));
    }
}
