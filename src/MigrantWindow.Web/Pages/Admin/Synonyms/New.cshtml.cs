using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Search;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Synonyms;

[Authorize(nameof(Right.EditContent))]
public sealed class NewSynonymModel(PortalDbContext db, PortalLanguages languages, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    /// <summary>In which people type it.</summary>
    [BindProperty]
    public string? Language { get; set; } = Domain.Shared.Language.Source;

    [BindProperty]
    public SynonymInput Input { get; set; } = new();

    public IEnumerable<SelectListItem> Languages => languages.All.Select(language => new SelectListItem(language.Name, language.Code));

    /// <param name="said">Words that found nothing.</param>
    public void OnGet(string? said, string? inLanguage)
    {
        Input.Sayings = said is { Length: <= Synonym.SayingsMaxLength } ? said : null;
        Language = languages.Find(inLanguage)?.Code ?? Language;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => db.InTurnAsync(() => AddAsync(stop), stop);

    private async Task<IActionResult> AddAsync(CancellationToken stop)
    {
        if (languages.Find(Language) is not { } language)
        {
            ModelState.AddModelError(nameof(Language), text["Choose a language"]);
        }
        else if (ModelState.IsValid && Read(language.Code) is { } synonym)
        {
            return await AddAsync(synonym, stop);
        }

        return this.InvalidPage();
    }

    private Synonym? Read(string language)
    {
        try
        {
            return new Synonym(language, Input.Sayings!, Input.Meaning!);
        }
        catch (DomainException refusal)
        {
            ModelState.AddModelError("Input.Sayings", text.Of(refusal));
            return null;
        }
    }

    /// <summary>Sent twice, it is there once.</summary>
    private async Task<IActionResult> AddAsync(Synonym synonym, CancellationToken stop)
    {
        if (!await db.Synonyms.AnyAsync(other => other.Language == synonym.Language && other.Sayings == synonym.Sayings && other.Meaning == synonym.Meaning, stop))
        {
            db.Add(synonym);
            await db.SaveChangesAsync(stop);
            db.AuditEntries.Add(new AuditEntry(User.Staff(), AuditAction.SynonymAdded, Subjects.Synonym(synonym.Id), clock.GetUtcNow().UtcDateTime, null, $"{synonym.Sayings} = {synonym.Meaning}"));
            await db.SaveChangesAsync(stop);
        }

        this.Flash(text["Added. Readers find it now."]);

        return LocalRedirect(Links.Synonyms);
    }
}
