using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Proposals;

/// <summary>One kind of thing that proposals change: who may, how it looks as a form, what a form does to it.</summary>
public abstract class ThingKind(PortalDbContext db)
{
    public abstract ProposalSubject Subject { get; }

    /// <summary>How the audit log says that one was changed.</summary>
    public abstract AuditAction Changed { get; }

    /// <summary>The address of their list.</summary>
    public abstract string List { get; }

    protected PortalDbContext Db => db;

    public string PathOf(int id) => Links.Thing(List, id);

    /// <summary>The ids of those the person may propose changes to.</summary>
    public abstract IQueryable<int> EditableBy(StaffMember member);

    /// <summary>The ids of those whose proposals the person may decide, unless they wrote them.</summary>
    public abstract IQueryable<int> OwnedBy(StaffMember member);

    /// <summary>What people call them, in a language.</summary>
    public abstract Task<Dictionary<int, string>> NamesAsync(IReadOnlyCollection<int> ids, string language, CancellationToken stop);

    public async Task<string?> NameAsync(int id, string language, CancellationToken stop) => (await NamesAsync([id], language, stop)).GetValueOrDefault(id);

    /// <summary>The thing as it stands; nothing where it is not there, or has a way of its own to be changed.</summary>
    public abstract Task<ThingForm?> FindAsync(int id, CancellationToken stop);

    public abstract ThingForm Read(string json);

    public abstract Task CheckAsync(int id, ThingForm form, FormCheck check, CancellationToken stop);

    public abstract Task ApplyAsync(int id, ThingForm form, FormCheck check, DateTime now, CancellationToken stop);
}

/// <summary>A kind whose things are entities of their own.</summary>
public abstract class ThingKind<TEntity, TForm>(PortalDbContext db) : ThingKind(db)
    where TEntity : class
    where TForm : ThingForm
{
    /// <summary>With all that the form changes.</summary>
    protected abstract IQueryable<TEntity> Things { get; }

    public override async Task<ThingForm?> FindAsync(int id, CancellationToken stop) => await LoadAsync(id, stop) is { } thing ? FormOf(thing) : null;

    public override ThingForm Read(string json) => JsonSerializer.Deserialize<TForm>(json, ThingJson.Options)!;

    public override Task CheckAsync(int id, ThingForm form, FormCheck check, CancellationToken stop) => CheckAsync(id, (TForm)form, check, stop);

    public override async Task ApplyAsync(int id, ThingForm form, FormCheck check, DateTime now, CancellationToken stop) =>
        await ApplyAsync((await LoadAsync(id, stop))!, (TForm)form, check, now, stop);

    protected abstract TForm FormOf(TEntity thing);

    protected abstract Task CheckAsync(int id, TForm form, FormCheck check, CancellationToken stop);

    protected abstract Task ApplyAsync(TEntity thing, TForm form, FormCheck check, DateTime now, CancellationToken stop);

    private Task<TEntity?> LoadAsync(int id, CancellationToken stop) => Things.SingleOrDefaultAsync(thing => EF.Property<int>(thing, "Id") == id, stop);
}
