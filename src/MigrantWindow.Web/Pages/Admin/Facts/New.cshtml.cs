using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Facts;

[Authorize(nameof(Right.EditContent))]
public sealed class NewFactModel(PortalDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    /// <summary>How long a confirmation holds, until somebody says otherwise.</summary>
    private const int ReviewMonths = 3;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Institutions { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(StatusCodes.Status200OK, stop);

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => db.InTurnAsync(() => AddAsync(stop), stop);

    private async Task<IActionResult> AddAsync(CancellationToken stop)
    {
        Input.Check(Input.Kind ?? FactKind.Phone, ModelState, text);
        var institution = await db.Institutions.SingleOrDefaultAsync(other => other.Id == Input.InstitutionId, stop);
        if (institution is null)
        {
            ModelState.AddModelError("Input.InstitutionId", text["Choose the institution it belongs to"]);
        }

        if (await db.Facts.AnyAsync(fact => fact.Kind == Input.Kind && fact.Key == Input.Key, stop))
        {
            ModelState.AddModelError("Input.Key", text["There is one of this key already. Correct that one, or choose another key."]);
        }

        if (!ModelState.IsValid || Made(institution!) is not { } fact)
        {
            return await ShowAsync(StatusCodes.Status400BadRequest, stop);
        }

        db.Facts.Add(fact);
        await db.SaveChangesAsync(stop);
        db.AuditEntries.Add(new AuditEntry(User.Staff(), AuditAction.FactAdded, Subjects.Of(ProposalSubject.Fact, fact.Id), clock.GetUtcNow().UtcDateTime, after: $"{fact.Key}: {fact.Description}"));
        await db.SaveChangesAsync(stop);
        this.Flash(text["Added. Now write its text."]);

        return LocalRedirect(Links.FactWords(fact.Id));
    }

    private Fact? Made(Institution institution)
    {
        try
        {
            var value = FactInput.Plain(Input.Kind!.Value, Input.Value!);
            var fact = new Fact(Input.Key!, Input.Kind.Value, value, Input.DisplayOf(Input.Kind.Value, value), LocalizedText.Empty, institution, ReviewMonths);
            Input.Apply(fact);
            return fact;
        }
        catch (DomainException refusal)
        {
            ModelState.AddModelError("", text.Of(refusal));
            return null;
        }
    }

    private async Task<IActionResult> ShowAsync(int status, CancellationToken stop)
    {
        Institutions = [new(text["Please choose"], ""), .. await db.Institutions.ToChoicesAsync(stop)];

        return new PageResult { StatusCode = status };
    }

    public sealed class InputModel : FactInput
    {
        [Required(ErrorMessage = "Choose what it is")]
        [EnumDataType(typeof(FactKind), ErrorMessage = "Choose what it is")]
        public FactKind? Kind { get; set; }

        [Required(ErrorMessage = "Enter a key")]
        [StringLength(Fact.KeyMaxLength, ErrorMessage = "The key must be {1} characters or less")]
        [RegularExpression("[a-z0-9]+(-[a-z0-9]+)*", ErrorMessage = "Use a–z, 0–9 and single hyphens for the key")]
        public string? Key { get; set; }

        public int? InstitutionId { get; set; }
    }
}
