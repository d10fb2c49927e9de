using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Glossary;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Glossary;

/// <summary>The glossary belongs to no office and no institution: all who write may change it, IOM and the Ombudsman decide.</summary>
public sealed class TermKind(PortalDbContext db) : ThingKind<GlossaryTerm, TermForm>(db)
{
    public override ProposalSubject Subject => ProposalSubject.Term;
    public override AuditAction Changed => AuditAction.TermChanged;
    public override string List => Links.Terms;

    protected override IQueryable<GlossaryTerm> Things => Db.GlossaryTerms.IgnoreQueryFilters([QueryFilters.Published]);

    public override IQueryable<int> EditableBy(StaffMember member) => Things.Where(_ => member.May(Right.EditContent)).Select(term => term.Id);

    public override IQueryable<int> OwnedBy(StaffMember member) =>
        Things.Where(_ => member.May(Right.ApproveContent) && member.Institution != Roles.Municipality).Select(term => term.Id);

    public override async Task<Dictionary<int, string>> NamesAsync(IReadOnlyCollection<int> ids, string language, CancellationToken stop)
    {
        var terms = await Things.Where(term => ids.Contains(term.Id)).Select(term => new { term.Id, term.Key, term.Term }).ToListAsync(stop);
        return terms.ToDictionary(term => term.Id, term => term.Term.In(language) is { Length: > 0 } name ? name : term.Key);
    }

    protected override TermForm FormOf(GlossaryTerm thing) => TermForm.From(thing);

    protected override Task CheckAsync(int id, TermForm form, FormCheck check, CancellationToken stop)
    {
        foreach (var (language, words) in form.Texts.Where(text => text.Key == Language.Source || $"{text.Value.Term}{text.Value.Definition}{text.Value.Avoid}".Length > 0))
        {
            check.Require($"Texts[{language}].Term", words.Term, check.T["Enter the term"]);
            check.Require($"Texts[{language}].Definition", words.Definition, check.T["Enter the explanation"]);
            check.Tokens($"Texts[{language}].Definition", words.Definition);
        }

        return Task.CompletedTask;
    }

    protected override Task ApplyAsync(GlossaryTerm thing, TermForm form, FormCheck check, DateTime now, CancellationToken stop)
    {
        thing.Define(In(form, words => words.Term), In(form, words => words.Definition), In(form, words => words.Avoid));
        return Task.CompletedTask;
    }

    private static LocalizedText In(TermForm form, Func<TermForm.Words, string?> part) => ThingForm.Localized(form.Texts, part);
}
