using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Institutions;

/// <summary>All who write may propose; whoever speaks for the institution decides.</summary>
public sealed class InstitutionKind(PortalDbContext db) : ThingKind<Institution, InstitutionForm>(db)
{
    public override ProposalSubject Subject => ProposalSubject.Institution;
    public override AuditAction Changed => AuditAction.InstitutionChanged;
    public override string List => Links.Institutions;

    protected override IQueryable<Institution> Things => Db.Institutions;

    public override IQueryable<int> EditableBy(StaffMember member) => Db.Institutions.Where(_ => member.May(Right.EditPlaces)).Select(institution => institution.Id);

    public override IQueryable<int> OwnedBy(StaffMember member) => ContentRights.OwnersOf(member, Db);

    public override async Task<Dictionary<int, string>> NamesAsync(IReadOnlyCollection<int> ids, string language, CancellationToken stop) =>
        (await Db.Institutions.Where(institution => ids.Contains(institution.Id)).Select(institution => new { institution.Id, institution.Name }).ToListAsync(stop))
        .ToDictionary(institution => institution.Id, institution => institution.Name.In(language));

    /// <exception cref="DomainException">It is no address that a reader may be sent to.</exception>
    public static Uri? AddressOf(string? website) => website is null ? null
        : Uri.TryCreate(website, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? uri
        : throw new DomainException("Write the address in full, such as https://example.org.");

    protected override InstitutionForm FormOf(Institution thing) => InstitutionForm.From(thing);

    protected override Task CheckAsync(int id, InstitutionForm form, FormCheck check, CancellationToken stop)
    {
        foreach (var (language, words) in form.Texts.Where(text => text.Key == Language.Source || $"{text.Value.Name}{text.Value.Role}".Length > 0))
        {
            check.Require($"Texts[{language}].Name", words.Name, check.T["Enter the name"]);
        }

        check.Try(nameof(form.Website), () => AddressOf(form.Website));
        return Task.CompletedTask;
    }

    protected override Task ApplyAsync(Institution thing, InstitutionForm form, FormCheck check, DateTime now, CancellationToken stop)
    {
        thing.Describe(form.Acronym, ThingForm.Localized(form.Texts, words => words.Name), ThingForm.Localized(form.Texts, words => words.Role), AddressOf(form.Website));
        return Task.CompletedTask;
    }
}
