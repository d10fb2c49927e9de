using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Articles;

/// <summary>One article: how each language stands, what can be done, what was done.</summary>
[Authorize(nameof(Right.SeeContent))]
public sealed class ShowArticleModel(PortalDbContext db, PortalLanguages languages, TimeProvider clock, IStringLocalizer<Texts> text) : ArticlePage(db, clock, text)
{
    private const int Acts = 20;

    public ArticleView Article { get; private set; } = null!;
    public IReadOnlyList<LanguageView> Texts { get; private set; } = [];
    public IReadOnlyList<ActView> Activity { get; private set; } = [];
    public bool MayEdit { get; private set; }
    public bool MayApprove { get; private set; }
    public bool MayConfirm { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await FindAsync(Right.SeeContent, stop) is not { } article)
        {
            return NotFound();
        }

        var member = User.Staff();
        Article = await Db.Articles.Where(a => a.Id == Id).Select(a => new ArticleView(
            a.Section, a.Owner.Name, Freshness.Of(a.ConfirmedOn, a.ReviewMonths, Now), a.ReviewMonths,
            a.Offices.OrderBy(office => office.Order).Select(office => office.Name).ToList(),
            a.Citations.OrderBy(citation => citation.Order).Select(citation => citation.Source.Title).ToList())).SingleAsync(stop);
        MayEdit = await Db.Articles.Within(member, Right.EditContent, Db).AnyAsync(a => a.Id == Id, stop);
        MayApprove = await Db.Articles.Within(member, Right.ApproveContent, Db).AnyAsync(a => a.Id == Id, stop);
        MayConfirm = await Db.Articles.Within(member, Right.ConfirmFacts, Db).AnyAsync(a => a.Id == Id, stop);
        Texts = [.. languages.All.Select(language => ViewOf(article, language.Code, language.Name))];
        var (subject, texts) = (Subjects.Article(Id), $"{Subjects.Article(Id)} ");
        Activity = await Db.AuditEntries.Where(entry => entry.Subject == subject || entry.Subject.StartsWith(texts))
            .OrderByDescending(entry => entry.Number).Take(Acts)
            .Select(entry => new ActView(entry.On, entry.ActorName, entry.Action, entry.Subject, entry.Before, entry.After)).ToListAsync(stop);

        return Page();
    }

    private LanguageView ViewOf(Article article, string code, string name)
    {
        var translation = article.Translations.FirstOrDefault(t => t.Culture == code);
        var spans = translation?.Publications.Select(p => new TextState.Span(p.VisibleFrom, p.VisibleUntil, p.SourceNumber, p.MajorNumber, p.IsMachineMade, p.IsFlagged)).ToList() ?? [];
        var state = TextState.Of(translation?.Drafts.OrderBy(draft => draft.Kind).FirstOrDefault()?.State, spans, SourceOf(article).LiveAt(Now)?.MajorNumber, Now);
        return new LanguageView(
            code, name, state, translation?.Drafts.Select(draft => (draft.Kind, draft.State)).ToList() ?? [],
            translation is null || translation.LiveAt(Now) is null ? null : translation.Slug);
    }

    public sealed record ArticleView(
        Section Section, LocalizedText Owner, Freshness Freshness, int ReviewMonths, IReadOnlyList<LocalizedText> Offices, IReadOnlyList<string> Sources);

    /// <param name="LiveSlug">Where readers find it; nothing if they do not.</param>
    public sealed record LanguageView(string Code, string Name, TextState State, IReadOnlyList<(DraftKind Kind, DraftState State)> Drafts, string? LiveSlug);

    public sealed record ActView(DateTime On, string? Who, AuditAction Action, string Subject, string? Before, string? After);
}
