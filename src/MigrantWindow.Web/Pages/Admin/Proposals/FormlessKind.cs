using MigrantWindow.Data;

namespace MigrantWindow.Web.Pages.Admin.Proposals;

/// <summary>A kind that staff change in a way of its own: only an institution outside proposes, in words.</summary>
public abstract class FormlessKind(PortalDbContext db) : ThingKind(db)
{
    public override Task<ThingForm?> FindAsync(int id, CancellationToken stop) => Task.FromResult<ThingForm?>(null);

    public override ThingForm Read(string json) => throw new NotSupportedException();

    public override Task CheckAsync(int id, ThingForm form, FormCheck check, CancellationToken stop) => throw new NotSupportedException();

    public override Task ApplyAsync(int id, ThingForm form, FormCheck check, DateTime now, CancellationToken stop) => throw new NotSupportedException();
}
