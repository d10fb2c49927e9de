using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Content;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Articles;

/// <summary>Lets readers see what was read: one language, or all that are in review together.</summary>
[Authorize(nameof(Right.ApproveContent))]
public sealed class ArticleApprovalModel(PortalDbContext db, TextChecks checks, TimeProvider clock, IStringLocalizer<Texts> text) : ArticlePage(db, clock, text)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>What waits for this person.</summary>
    public IReadOnlyList<Waiting> Texts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await FindAsync(Right.ApproveContent, stop) is not { } article)
        {
            return NotFound();
        }

        Show(article);
        Input.Texts = [.. Texts.Select(waiting => waiting.Value)];

        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => ActAsync(
        Right.ApproveContent, article => ApproveAsync(article, stop), T["Published. Readers see it from the time you chose."], () => Links.ArticlePage(Id), stop);

    private async Task ApproveAsync(Article article, CancellationToken stop)
    {
        Show(article);
        if (Input is { FromDate: null, FromTime: not null } or { UntilDate: null, UntilTime: not null })
        {
            throw new DomainException("Enter the day of that hour.");
        }

        var period = new Period(Local(Input.FromDate, Input.FromTime) ?? Now, Local(Input.UntilDate, Input.UntilTime));
        if (Input.Texts is not { Length: > 0 } chosen)
        {
            throw new DomainException("Choose at least one text.");
        }

        foreach (var value in chosen)
        {
            var waiting = Texts.FirstOrDefault(waiting => waiting.Value == value) ?? throw new DomainException("The text was changed since you read it. Read it again.");
            var translation = article.Translations.First(t => t.Culture == waiting.Language);
            var html = await checks.RenderAsync(translation.RevisionOf(waiting.Number), waiting.Language, stop);
            translation.Approve(waiting.Kind, waiting.Number, User.Staff(), article.Owner, html, period, Now);
            Db.AuditEntries.Add(new AuditEntry(
                User.Staff(), AuditAction.TextPublished, Subjects.Text(Id, waiting.Language), Now, after: Subjects.Number(waiting.Number)));
        }
    }

    private void Show(Article article) => Texts =
    [
        .. from translation in article.Translations
        orderby translation.Culture != Language.Source, translation.Culture
        from draft in translation.Drafts
        where draft.State == DraftState.InReview && !translation.RevisionOf(draft.Number).ContributorIds.Contains(User.StaffId())
        select new Waiting(translation.Culture, draft.Kind, draft.Number, translation.RevisionOf(draft.Number).Title),
    ];

    /// <summary>What is typed is meant as it is said in El Salvador.</summary>
    private static DateTime? Local(DateOnly? date, TimeOnly? time) => date is { } day ? OfficeTime.ElSalvador.InstantOf(day, time ?? TimeOnly.MinValue) : null;

    public sealed record Waiting(string Language, DraftKind Kind, int Number, string Title)
    {
        public string Value => $"{Language} {Kind} {Number}";
    }

    public sealed class InputModel
    {
        /// <summary>Language, kind and number of each text that was read.</summary>
        [MaxLength(50)]
        public string[]? Texts { get; set; }

        public DateOnly? FromDate { get; set; }

        public TimeOnly? FromTime { get; set; }

        public DateOnly? UntilDate { get; set; }

        public TimeOnly? UntilTime { get; set; }
    }
}
