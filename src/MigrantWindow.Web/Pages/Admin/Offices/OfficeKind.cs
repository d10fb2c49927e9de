using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Offices;

public sealed class OfficeKind(PortalDbContext db) : ThingKind<Office, OfficeForm>(db)
{
    public override ProposalSubject Subject => ProposalSubject.Office;
    public override AuditAction Changed => AuditAction.OfficeChanged;
    public override string List => Links.Offices;

    protected override IQueryable<Office> Things => Db.Offices.Include(office => office.Partners).Include(office => office.Phones).AsSplitQuery();

    public override IQueryable<int> EditableBy(StaffMember member) => Db.Offices.Within(member, Right.EditPlaces).Select(office => office.Id);

    /// <summary>An office belongs to the institutions that work there; IOM speaks for each.</summary>
    public override IQueryable<int> OwnedBy(StaffMember member)
    {
        var (owners, isIom) = (ContentRights.OwnersOf(member, Db), member.Institution == Roles.Iom);
        return Db.Offices.Where(office => isIom || office.Partners.Any(partner => owners.Contains(partner.Id))).Select(office => office.Id);
    }

    public override async Task<Dictionary<int, string>> NamesAsync(IReadOnlyCollection<int> ids, string language, CancellationToken stop) =>
        (await Db.Offices.Where(office => ids.Contains(office.Id)).Select(office => new { office.Id, office.Name, office.Slug }).ToListAsync(stop))
        .ToDictionary(office => office.Id, office => office.Name.In(language) is { Length: > 0 } name ? name : office.Slug);

    protected override OfficeForm FormOf(Office thing) => OfficeForm.From(thing);

    protected override Task CheckAsync(int id, OfficeForm form, FormCheck check, CancellationToken stop)
    {
        foreach (var (language, words) in form.Texts.Where(text => text.Key == Language.Source || $"{text.Value.Name}{text.Value.Summary}{text.Value.Directions}{text.Value.Body}".Length > 0))
        {
            check.Require($"Texts[{language}].Name", words.Name, check.T["Enter the name"]);
            check.Tokens($"Texts[{language}].Summary", words.Summary);
            check.Tokens($"Texts[{language}].Directions", words.Directions);
            check.Markdown($"Texts[{language}].Body", words.Body, language);
        }

        check.Known(nameof(form.Partners), form.Partners, check.Choices.Institutions);
        check.Known(nameof(form.Phones), form.Phones, check.Choices.Phones);
        check.Known(nameof(form.Languages), form.Languages, check.Choices.Languages);
        if (form.Latitude is null != form.Longitude is null)
        {
            check.Refuse(nameof(form.Latitude), check.T["Enter both degrees or none"]);
        }

        return Task.CompletedTask;
    }

    protected override async Task ApplyAsync(Office thing, OfficeForm form, FormCheck check, DateTime now, CancellationToken stop)
    {
        var html = new LocalizedText(form.Texts.Where(text => text.Value.Body is not null).Select(text => KeyValuePair.Create(text.Key, check.Html(text.Value.Body, text.Key))));
        thing.Describe(
            ThingForm.Localized(form.Texts, words => words.Name), ThingForm.Localized(form.Texts, words => words.Summary),
            ThingForm.Localized(form.Texts, words => words.Directions), ThingForm.Localized(form.Texts, words => words.Body), html);
        thing.Locate(
            thing.Country, thing.Department, thing.Municipality, thing.District, form.Address,
            form is { Latitude: { } north, Longitude: { } east } ? new GeoPoint(north, east) : null, thing.MapPlace);
        thing.Reach(form.Email, string.Join(' ', form.Languages), await Db.Facts.Where(fact => form.Phones.Contains(fact.Id)).ToListAsync(stop));
        thing.WorkWith(await Db.Institutions.Where(institution => form.Partners.Contains(institution.Id)).ToListAsync(stop));
        thing.IsAccessible(new Accessibility(form.Ramp, form.Toilet, form.SignLanguage, form.PrivateRoom));
        thing.Is(form.Status, thing.Opened);
    }
}
