using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Content;

namespace MigrantWindow.Web.Pages.Preview;

/// <summary>A text that is not published yet, for whoever bears the link.</summary>
[AllowAnonymous]
public sealed class ShowPreviewModel(PortalDbContext db, ContentLinks links, MarkdownRenderer renderer, TimeProvider clock) : PageModel
{
    /// <summary>Nothing: the link is unknown or too old, or the text waits no more.</summary>
    public PreviewView? Text { get; private set; }

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken stop)
    {
        var (hash, now) = (SecretKey.HashOf(key), clock.GetUtcNow().UtcDateTime);
        var link = await db.PreviewLinks.Where(link => link.KeyHash == hash && link.ExpiresOn > now)
            .Select(link => new
            {
                link.TranslationId, link.Translation.Culture, link.ExpiresOn,
                Number = link.Translation.Drafts.Where(draft => draft.Id == link.DraftId).Select(draft => (int?)draft.Number).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(stop);
        if (link is null || await db.Revisions.SingleOrDefaultAsync(r => r.TranslationId == link.TranslationId && r.Number == link.Number, stop) is not { } revision)
        {
            return new PageResult { StatusCode = StatusCodes.Status404NotFound };
        }

        Text = new PreviewView(link.Culture, revision.Title, revision.Summary, await RenderAsync(revision.Body, link.Culture, stop), link.ExpiresOn);

        return Page();
    }

    private async Task<string> RenderAsync(string body, string language, CancellationToken stop)
    {
        try
        {
            return renderer.Render(body, (await links.LoadAsync(stop)).For(language));
        }
        catch (DomainException)
        {
            return ""; // it was refused when it was saved; the title and summary still show what it is
        }
    }

    public sealed record PreviewView(string Language, string Title, string Summary, string Html, DateTime ExpiresOn);
}
