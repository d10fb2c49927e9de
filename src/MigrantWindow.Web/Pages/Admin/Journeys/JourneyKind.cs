using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Journeys;

public sealed class JourneyKind(PortalDbContext db) : ThingKind<Journey, JourneyForm>(db)
{
    public override ProposalSubject Subject => ProposalSubject.Journey;
    public override AuditAction Changed => AuditAction.JourneyChanged;
    public override string List => Links.Journeys;

    protected override IQueryable<Journey> Things => Db.Journeys
        .Include(journey => journey.Translations).Include(journey => journey.Steps).ThenInclude(step => step.Links).AsSplitQuery();

    public override IQueryable<int> EditableBy(StaffMember member) => Db.Journeys.Within(member, Right.EditContent, Db).Select(journey => journey.Id);

    public override IQueryable<int> OwnedBy(StaffMember member) => Db.Journeys.Within(member, Right.ApproveContent, Db).Select(journey => journey.Id);

    public override async Task<Dictionary<int, string>> NamesAsync(IReadOnlyCollection<int> ids, string language, CancellationToken stop)
    {
        var journeys = await Db.Journeys.Where(journey => ids.Contains(journey.Id)).Select(journey => new
        {
            journey.Id, journey.Key, Titles = journey.Translations.Select(text => new { text.Culture, text.Title }).ToList(),
        }).ToListAsync(stop);
        return journeys.ToDictionary(journey => journey.Id, journey =>
            journey.Titles.OrderBy(title => title.Culture == language ? 0 : title.Culture == Language.Source ? 1 : 2).Select(title => title.Title).FirstOrDefault() ?? journey.Key);
    }

    protected override JourneyForm FormOf(Journey thing) => JourneyForm.From(thing);

    protected override async Task CheckAsync(int id, JourneyForm form, FormCheck check, CancellationToken stop)
    {
        var there = await Db.JourneyTranslations.Where(text => text.JourneyId == id).Select(text => text.Culture).ToListAsync(stop);
        var written = form.Texts.Where(text => $"{text.Value.Title}{text.Value.Summary}".Length > 0 || text.Key == Language.Source || there.Contains(text.Key)).ToList();
        foreach (var (language, words) in written)
        {
            check.Require($"Texts[{language}].Title", words.Title, check.T["Enter the title"]);
            check.Require($"Texts[{language}].Summary", words.Summary, check.T["Enter the summary"]);
            check.Tokens($"Texts[{language}].Summary", words.Summary);
            if (words.Title is { } title && !there.Contains(language))
            {
                await CheckAddressAsync(language, title, check, stop);
            }
        }

        StepCheck.Run(form, [.. written.Select(text => text.Key)], check);
    }

    protected override async Task ApplyAsync(Journey thing, JourneyForm form, FormCheck check, DateTime now, CancellationToken stop)
    {
        foreach (var (language, words) in form.Texts.Where(text => text.Value.Title is not null))
        {
            thing.Write(language, words.Title!, words.Summary!);
        }

        List<string> before = [.. thing.Steps.OrderBy(step => step.Order).SelectMany(step => step.Links.OrderBy(link => link.Order)).Select(JourneyForm.NameOf)];
        var targets = form.Steps.SelectMany(step => step.Links).ToHashSet();
        var articles = (await Db.Articles.ToListAsync(stop)).Where(article => targets.Contains(ThingChoices.ArticleTarget(article.Id))).ToDictionary(article => ThingChoices.ArticleTarget(article.Id));
        var services = (await Db.Services.ToListAsync(stop)).Where(service => targets.Contains(ThingChoices.ServiceTarget(service.Id))).ToDictionary(service => ThingChoices.ServiceTarget(service.Id));
        Db.RemoveRange(thing.Steps);
        thing.DropSteps();
        foreach (var step in form.Steps)
        {
            var html = new LocalizedText(step.Texts.Where(text => text.Value.Body is not null).Select(text => KeyValuePair.Create(text.Key, check.Html(text.Value.Body, text.Key))));
            var added = thing.AddStep(step.Kind, JourneyForm.Words(step, words => words.Title), JourneyForm.Words(step, words => words.Body), html);
            foreach (var target in InPlace(step.Links, before))
            {
                if (articles.TryGetValue(target, out var article))
                {
                    added.PointTo(article);
                }
                else
                {
                    added.PointTo(services[target]);
                }
            }
        }
    }

    /// <summary>Links that stood there keep their order, new ones follow.</summary>
    private static IEnumerable<string> InPlace(IEnumerable<string> targets, List<string> before) =>
        targets.Distinct().OrderBy(target => before.IndexOf(target) is >= 0 and var place ? place : int.MaxValue);

    private async Task CheckAddressAsync(string language, string title, FormCheck check, CancellationToken stop)
    {
        var slug = Slug.From(title);
        if (slug is null || await Db.JourneyTranslations.AnyAsync(text => text.Culture == language && text.Slug == slug, stop))
        {
            check.Refuse($"Texts[{language}].Title", slug is null ? check.T["The title needs a letter or a figure."] : check.T["Another page has this address already"]);
        }
    }
}
