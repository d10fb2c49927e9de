using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Services;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Services;

public sealed class ServiceKind(PortalDbContext db) : ThingKind<Service, ServiceForm>(db)
{
    public override ProposalSubject Subject => ProposalSubject.Service;
    public override AuditAction Changed => AuditAction.ServiceChanged;
    public override string List => Links.Services;

    protected override IQueryable<Service> Things => Db.Services.IgnoreQueryFilters([QueryFilters.Published])
        .Include(service => service.Translations).ThenInclude(text => text.Documents)
        .Include(service => service.Translations).ThenInclude(text => text.OldSlugs)
        .Include(service => service.Phones).Include(service => service.Costs).Include(service => service.Offices).AsSplitQuery();

    public override IQueryable<int> EditableBy(StaffMember member) => Db.Services.Within(member, Right.EditContent, Db).Select(service => service.Id);

    public override IQueryable<int> OwnedBy(StaffMember member) => Db.Services.Within(member, Right.ApproveContent, Db).Select(service => service.Id);

    public override async Task<Dictionary<int, string>> NamesAsync(IReadOnlyCollection<int> ids, string language, CancellationToken stop)
    {
        var services = await Db.Services.Where(service => ids.Contains(service.Id)).Select(service => new
        {
            service.Id, service.Key, Names = service.Translations.Select(text => new { text.Culture, text.Name }).ToList(),
        }).ToListAsync(stop);
        return services.ToDictionary(service => service.Id, service =>
            service.Names.OrderBy(name => name.Culture == language ? 0 : name.Culture == Language.Source ? 1 : 2).Select(name => name.Name).FirstOrDefault() ?? service.Key);
    }

    protected override ServiceForm FormOf(Service thing) => ServiceForm.From(thing);

    protected override async Task CheckAsync(int id, ServiceForm form, FormCheck check, CancellationToken stop)
    {
        var there = await Db.ServiceTranslations.IgnoreQueryFilters([QueryFilters.Published]).Where(text => text.ServiceId == id).Select(text => text.Culture).ToListAsync(stop);
        foreach (var (language, words) in form.Texts.Where(text => text.Value.HasWords() || text.Key == Language.Source || there.Contains(text.Key)))
        {
            CheckWords(language, words, check);
            if (words.Slug is { } slug && await Db.ServiceTranslations.IgnoreQueryFilters([QueryFilters.Published]).AnyAsync(text => text.Culture == language && text.Slug == slug && text.ServiceId != id, stop))
            {
                check.Refuse($"Texts[{language}].Slug", check.T["Another page has this address already"]);
            }
        }

        check.Known(nameof(form.Phones), form.Phones, check.Choices.Phones);
        check.Known(nameof(form.Prices), form.Prices, check.Choices.Prices);
        check.Known(nameof(form.Offices), form.Offices, check.Choices.Offices);
        check.Known(nameof(form.Languages), form.Languages, check.Choices.Languages);
        check.Known(nameof(form.Situations), form.Situations, check.Choices.Situations);
        check.Try(nameof(form.Hours), () => HoursOf(form));
    }

    protected override async Task ApplyAsync(Service thing, ServiceForm form, FormCheck check, DateTime now, CancellationToken stop)
    {
        List<object> before = [.. Parts(thing)];
        foreach (var (language, words) in form.Texts.Where(text => text.Value.HasWords()))
        {
            thing.Write(language, new Slug(words.Slug!), words.ToText(check.Html(words.Body, language)), now);
        }

        var facts = await Db.Facts.Where(fact => form.Phones.Contains(fact.Id) || form.Prices.Contains(fact.Id)).ToListAsync(stop);
        thing.IsFor(form.Situations.Aggregate(Situation.None, (all, situation) => all | situation));
        thing.OfferOnlyAt(await Db.Offices.Where(office => form.Offices.Contains(office.Id)).ToListAsync(stop));
        thing.Reach(HoursOf(form), form.IsRemote, facts.Where(fact => form.Phones.Contains(fact.Id)));
        thing.Promise(string.Join(' ', form.Languages), form.ReviewMonths!.Value);
        if (thing.IsFree != form.IsFree || !thing.Costs.Select(cost => cost.PriceId).ToHashSet().SetEquals(form.Prices))
        {
            thing.Costing(form.IsFree, facts.Where(fact => form.Prices.Contains(fact.Id)));
        }

        Db.RemoveRange(before.Except(Parts(thing))); // or their rows would stay and belong to nothing
    }

    private static IEnumerable<object> Parts(Service service) => [.. service.Translations.SelectMany(text => text.Documents), .. service.Costs];

    private static OpeningHours? HoursOf(ServiceForm form) => form.Hours is null ? null : OpeningHours.Parse(form.Hours);

    private static void CheckWords(string language, ServiceWords words, FormCheck check)
    {
        string Field(string name) => $"Texts[{language}].{name}";
        check.Require(Field(nameof(words.Name)), words.Name, check.T["Enter the name"]);
        check.Require(Field(nameof(words.Summary)), words.Summary, check.T["Enter the summary"]);
        check.Require(Field(nameof(words.Eligibility)), words.Eligibility, check.T["Enter who it is for"]);
        check.Require(Field(nameof(words.Body)), words.Body, check.T["Enter the text"]);
        check.Try(Field(nameof(words.Slug)), () => _ = words.Name is null ? default : new Slug(words.Slug ?? ""));
        check.Markdown(Field(nameof(words.Body)), words.Body, language);
        foreach (var (name, value) in new[] { (nameof(words.Summary), words.Summary), (nameof(words.Eligibility), words.Eligibility), (nameof(words.Documents), words.Documents), (nameof(words.WaitTime), words.WaitTime) })
        {
            check.Tokens(Field(name), value);
        }

        var lines = words.Lines();
        if (lines.Count > ServiceTranslation.MostDocuments || lines.Any(line => line.Length > ServiceTranslation.LineMaxLength))
        {
            check.Refuse(Field(nameof(words.Documents)), check.T["At most {0} lines of {1} characters", ServiceTranslation.MostDocuments, ServiceTranslation.LineMaxLength]);
        }
    }
}
