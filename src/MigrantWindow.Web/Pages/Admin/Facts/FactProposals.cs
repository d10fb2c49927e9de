using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Facts;

/// <summary>The words of a fact: all who write may propose, whoever speaks for its institution decides. Its value is corrected at once, elsewhere.</summary>
public sealed class FactProposals(PortalDbContext db) : ThingKind<Fact, FactForm>(db)
{
    public override ProposalSubject Subject => ProposalSubject.Fact;
    public override AuditAction Changed => AuditAction.FactChanged;
    public override string List => Links.Facts;

    protected override IQueryable<Fact> Things => Db.Facts;

    public override IQueryable<int> EditableBy(StaffMember member) => Db.Facts.Where(_ => member.May(Right.EditContent)).Select(fact => fact.Id);

    public override IQueryable<int> OwnedBy(StaffMember member)
    {
        var owners = ContentRights.OwnersOf(member, Db);
        return Db.Facts.Where(fact => member.May(Right.ApproveContent) && owners.Contains(fact.InstitutionId)).Select(fact => fact.Id);
    }

    public override async Task<Dictionary<int, string>> NamesAsync(IReadOnlyCollection<int> ids, string language, CancellationToken stop) =>
        (await Db.Facts.Where(fact => ids.Contains(fact.Id)).Select(fact => new { fact.Id, fact.Key, fact.Label }).ToListAsync(stop))
        .ToDictionary(fact => fact.Id, fact => fact.Label.In(language) is { Length: > 0 } name ? name : fact.Key);

    protected override FactForm FormOf(Fact thing) => FactForm.From(thing);

    protected override async Task CheckAsync(int id, FactForm form, FormCheck check, CancellationToken stop)
    {
        var fact = await Db.Facts.AsNoTracking().SingleAsync(other => other.Id == id, stop);
        foreach (var (language, words) in form.Texts.Where(text => text.Key == Language.Source || $"{text.Value.Label}{text.Value.Note}{text.Value.ShortLabel}".Length > 0))
        {
            check.Require($"Texts[{language}].Label", words.Label, check.T["Enter the name"]);
            check.Tokens($"Texts[{language}].Note", words.Note);
        }

        check.Try(nameof(form.Value), () => Fact.Checked(fact.Key, fact.Kind, FactInput.Plain(fact.Kind, form.Value ?? "")));
        if (form.EmergencyPlace is { } place)
        {
            check.Require($"Texts[{Language.Source}].ShortLabel", form.Texts.GetValueOrDefault(Language.Source)?.ShortLabel, check.T["Enter it in Spanish at least"]);
            await CheckPlaceAsync(fact, place, check, stop);
        }
    }

    protected override Task ApplyAsync(Fact thing, FactForm form, FormCheck check, DateTime now, CancellationToken stop)
    {
        var value = FactInput.Plain(thing.Kind, form.Value!);
        if (value != thing.Value)
        {
            thing.Correct(value, thing.Kind == FactKind.Phone ? form.Value!.Trim() : value);
        }

        thing.Describe(ThingForm.Localized(form.Texts, words => words.Label), form.ReviewMonths!.Value);
        thing.Annotate(ThingForm.Localized(form.Texts, words => words.Note), thing.IsWhatsApp);
        if (form.EmergencyPlace is { } place)
        {
            thing.ShowInEmergencyStrip(place, ThingForm.Localized(form.Texts, words => words.ShortLabel));
        }
        else
        {
            thing.LeaveEmergencyStrip();
        }

        return Task.CompletedTask;
    }

    private async Task CheckPlaceAsync(Fact fact, int place, FormCheck check, CancellationToken stop)
    {
        if (fact.Kind != FactKind.Phone)
        {
            check.Refuse("EmergencyPlace", check.T["Only phones stand in the emergency strip."]);
        }

        if (await Db.Facts.Where(other => other.EmergencyOrder == place && other.Id != fact.Id).Select(other => other.Key).FirstOrDefaultAsync(stop) is { } taken)
        {
            check.Refuse("EmergencyPlace", check.T["“{0}” stands in this place. Choose another one.", taken]);
        }
    }
}
