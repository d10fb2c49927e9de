using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Content;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Proposals;

/// <summary>What every page of proposals asks: which kinds there are, who sees which, whether a form may be accepted.</summary>
public sealed class Proposing(
    PortalDbContext db, IEnumerable<ThingKind> kinds, ContentLinks links, MarkdownRenderer renderer, PortalLanguages languages, KeptForms kept,
    IStringLocalizer<Texts> text, TimeProvider clock)
{
    private ThingChoices? _choices;

    public PortalDbContext Db => db;
    public IStringLocalizer<Texts> T => text;
    public KeptForms Kept => kept;
    public DateTime Now => clock.GetUtcNow().UtcDateTime;
    public IReadOnlyList<string> Languages => [.. languages.All.Select(language => language.Code)];

    public static string PageLanguage => CultureInfo.CurrentUICulture.Name;

    public ThingKind KindOf(ProposalSubject subject) => kinds.Single(kind => kind.Subject == subject);

    /// <summary>Proposals to what the person may change, and to what their institution owns.</summary>
    public IQueryable<Proposal> VisibleTo(StaffMember member) => kinds.Select(kind =>
    {
        var (subject, editable, owned) = (kind.Subject, kind.EditableBy(member), kind.OwnedBy(member));
        return db.Proposals.Where(proposal => proposal.Subject == subject && (editable.Contains(proposal.SubjectId) || owned.Contains(proposal.SubjectId)));
    }).Aggregate(Queryable.Concat);

    /// <summary>How many this person can decide.</summary>
    public async Task<int> WaitingForAsync(StaffMember member, CancellationToken stop)
    {
        var count = 0;
        foreach (var kind in kinds)
        {
            var (subject, me, owned) = (kind.Subject, member.Id, kind.OwnedBy(member));
            count += await db.Proposals.CountAsync(
                proposal => proposal.Subject == subject && proposal.State == ProposalState.Open && proposal.AuthorId != me && owned.Contains(proposal.SubjectId), stop);
        }

        return count;
    }

    /// <summary>The thing is removed: what was proposed for it can be no more.</summary>
    public async Task DismissAllAsync(ProposalSubject subject, int id, StaffMember by, CancellationToken stop)
    {
        foreach (var proposal in await db.Proposals.Where(proposal => proposal.Subject == subject && proposal.SubjectId == id && proposal.State == ProposalState.Open).ToListAsync(stop))
        {
            proposal.Dismiss(by, ProposalSentences.Removed, Now);
        }
    }

    public async Task<ThingChoices> ChoicesAsync(CancellationToken stop) => _choices ??= await ThingChoices.LoadAsync(db, languages, text, stop);

    public async Task<FormCheck> CheckAsync(ThingKind kind, int id, ThingForm form, CancellationToken stop)
    {
        var check = new FormCheck(await links.LoadAsync(stop), await ChoicesAsync(stop), renderer, text);
        await kind.CheckAsync(id, form, check, stop);
        return check;
    }

    /// <summary>The form as it is kept: tidy, with what follows from the rest, and a place for each language.</summary>
    public ThingForm Settle(ThingKind kind, ThingForm form)
    {
        form.Fit(Languages);
        var tidy = kind.Read(form.ToJson());
        tidy.Derive();
        return Fitted(tidy);
    }

    public ThingForm Read(ThingKind kind, string json) => Fitted(kind.Read(json));

    /// <summary>What accepting a proposal makes of the thing as it stands now.</summary>
    public ThingForm Outcome(ThingKind kind, Proposal proposal, ThingForm now) =>
        Read(kind, ThingJson.Merge(JsonNode.Parse(now.ToJson()), JsonNode.Parse(proposal.Before), JsonNode.Parse(proposal.Fields))!.ToJsonString(ThingJson.Options));

    private ThingForm Fitted(ThingForm form)
    {
        form.Fit(Languages);
        return form;
    }
}
