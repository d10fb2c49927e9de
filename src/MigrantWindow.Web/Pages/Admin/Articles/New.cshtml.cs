using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
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
public sealed class NewArticleModel(PortalDbContext db, TextChecks checks, KeptForms kept, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>When the person sent what they had typed and was no longer signed in.</summary>
    public DateTime? KeptOn { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        if (await kept.FindAsync(HttpContext, stop) is { } typed)
        {
            Input.Take(typed.Fields);
            KeptOn = typed.SentOn;
        }
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => db.InTurnAsync(() => AddAsync(stop), stop);

    private async Task<IActionResult> AddAsync(CancellationToken stop)
    {
        if (ModelState.IsValid)
        {
            foreach (var error in (await checks.ReadAsync(Input.Title!, Input.Summary!, Input.Body!, Language.Source, stop)).Errors)
            {
                ModelState.AddModelError("Input.Body", error);
            }
        }

        var slug = Slug.From(Input.Title ?? "", Article.KeyMaxLength);
        if (ModelState.IsValid && (slug is null || await db.Articles.AnyAsync(article => article.Key == slug, stop)
            || await db.ArticleTranslations.AnyAsync(t => t.Culture == Language.Source && t.Slug == slug, stop)))
        {
            ModelState.AddModelError("Input.Title", text["Another article has this title, or one like it. Choose another title."]);
        }

        return ModelState.IsValid ? await SaveAsync(slug!, stop) : this.InvalidPage();
    }

    private async Task<IActionResult> SaveAsync(string slug, CancellationToken stop)
    {
        var section = Input.Section!.Value;
        var owner = await db.Institutions.OrderBy(institution => institution.Id).FirstAsync(institution => institution.Staff == Ownership.Of(section), stop);
        var order = await db.Articles.Where(other => other.Section == section).MaxAsync(other => (int?)other.Order, stop) ?? 0;
        var article = new Article(slug, section, owner, order + 10, Input.ReviewMonths);
        var now = clock.GetUtcNow().UtcDateTime;
        article.Translate(Language.Source, new Slug(slug)).Revise(DraftKind.Draft, Input.ToText(Language.Source, null, 0), User.Staff(), now);
        db.Add(article);
        await db.SaveChangesAsync(stop);
        db.AuditEntries.Add(new AuditEntry(User.Staff(), AuditAction.ArticleAdded, Subjects.Article(article.Id), now, after: Input.Title));
        await db.SaveChangesAsync(stop);
        await kept.ForgetAsync(HttpContext, stop);
        this.Flash(text["Saved as a draft. Readers see nothing of it yet."]);

        return LocalRedirect(Links.ReviewText(article.Id, Language.Source, DraftKind.Draft));
    }

    public sealed class InputModel : TextInput
    {
        [Required(ErrorMessage = "Choose a section")]
        [AllowedValues(Domain.Articles.Section.Rights, Domain.Articles.Section.VoluntaryReturn, Domain.Articles.Section.Risks, Domain.Articles.Section.Protection, null, ErrorMessage = "Choose a section")]
        public Section? Section { get; set; }

        [AllowedValues(3, 6, 12, 24, ErrorMessage = "Choose after how many months it must be confirmed again")]
        public int ReviewMonths { get; set; } = 6;
    }
}
