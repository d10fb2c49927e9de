using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Content;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Articles;

[Authorize(nameof(Right.EditContent))]
public sealed class EditTextModel(PortalDbContext db, TextChecks checks, KeptForms kept, TimeProvider clock, IStringLocalizer<Texts> text) : ArticlePage(db, clock, text)
{
    [BindProperty]
    public TextInput Input { get; set; } = new();

    /// <summary>What somebody else saved meanwhile.</summary>
    public RevisionView? Theirs { get; private set; }

    public EditorAids Aids { get; private set; } = null!;

    public TextReport? Report { get; private set; }

    /// <summary>When the person sent what they had typed and was no longer signed in.</summary>
    public DateTime? KeptOn { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await FindAsync(Right.EditContent, stop) is not { } article)
        {
            return NotFound();
        }

        Aids = await EditorAids.LoadAsync(article, TextLanguage, Kind, Db, Now, stop);
        var before = Translation?.TextToChangeAt(Kind, Now);
        Input = new TextInput { Title = before?.Title, Summary = before?.Summary, Body = before?.Body, IsMachineMade = before?.IsMachineMade ?? false, SourceNumber = Aids.Source?.Number, Version = Translation?.Version };
        if (await kept.FindAsync(HttpContext, stop) is { } typed)
        {
            Input.Take(typed.Fields);
            KeptOn = typed.SentOn;
        }

        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => Db.InTurnAsync(() => SaveAsync(stop), stop);

    /// <summary>Shows how it would look; saves nothing.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken stop)
    {
        if (await FindAsync(Right.EditContent, stop) is not { } article)
        {
            return NotFound();
        }

        Aids = await EditorAids.LoadAsync(article, TextLanguage, Kind, Db, Now, stop);
        if (!ModelState.IsValid)
        {
            return this.InvalidPage();
        }

        Report = await checks.ReadAsync(Input.Title!, Input.Summary!, Input.Body!, TextLanguage, stop);

        return Page();
    }

    private async Task<IActionResult> SaveAsync(CancellationToken stop)
    {
        if (await FindAsync(Right.EditContent, stop) is not { } article)
        {
            return NotFound();
        }

        Aids = await EditorAids.LoadAsync(article, TextLanguage, Kind, Db, Now, stop);
        if (ModelState.IsValid)
        {
            Report = await checks.ReadAsync(Input.Title!, Input.Summary!, Input.Body!, TextLanguage, stop);
            Report.Errors.ToList().ForEach(error => ModelState.AddModelError("Input.Body", error));
        }

        if (!ModelState.IsValid || IsOldForm(article))
        {
            return this.InvalidPage();
        }

        if ((Translation ?? await TranslateAsync(article, stop)) is not { } translation || !await TryAsync(() => ReviseAsync(article, translation), stop))
        {
            return this.InvalidPage();
        }

        await kept.ForgetAsync(HttpContext, stop);
        return Done(T["Saved. Readers still see the published text."], Links.ReviewText(Id, TextLanguage, Kind));
    }

    private Task ReviseAsync(Article article, ArticleTranslation translation)
    {
        var revisions = translation.Revisions.Count;
        var revision = translation.Revise(Kind, NewText(article), User.Staff(), Now);
        if (translation.Revisions.Count > revisions)
        {
            Log(AuditAction.DraftSaved, after: Subjects.Number(revision.Number));
        }

        return Task.CompletedTask;
    }

    /// <returns>Nothing where another article has the address that the title makes.</returns>
    private async Task<ArticleTranslation?> TranslateAsync(Article article, CancellationToken stop)
    {
        if (Slug.From(Input.Title!) is { } slug && !await Db.ArticleTranslations.AnyAsync(t => t.Culture == TextLanguage && t.Slug == slug, stop))
        {
            return article.Translate(TextLanguage, new Slug(slug));
        }

        ModelState.AddModelError("Input.Title", T["Another article has this title, or one like it. Choose another title."]);
        return null;
    }

    /// <summary>Somebody else saved since the form was made: both texts are shown, and saving once more puts this one on top.</summary>
    private bool IsOldForm(Article article)
    {
        if (Translation is null || Input.Version == Translation.Version || Translation?.TextToChangeAt(Kind, Now) is not { } theirs || theirs.Says(NewText(article)))
        {
            return false;
        }

        Theirs = RevisionView.Of(theirs);
        ModelState.AddModelError("", T["Somebody else saved this text while you were writing. Both texts are below and nothing is lost. Take over what you want and save again."]);
        ModelState.SetModelValue("Input.Version", $"{Translation.Version}", $"{Translation.Version}");
        return true;
    }

    private RevisionText NewText(Article article) => Input.ToText(TextLanguage, Translation?.TextToChangeAt(Kind, Now), SourceOf(article).Revisions.Count);
}
