using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Repairs;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;

namespace MigrantWindow.Web.Pages.Feedback;

/// <summary>What happens with what a reader said, and whom to call meanwhile. The address does not tell what it was.</summary>
[OutputCache(NoStore = true)]
public sealed class FeedbackThanksModel(PortalDbContext db, PageFinder pages, PortalLanguages languages, TimeProvider clock, IStringLocalizer<Texts> text)
    : FeedbackPage(db, pages, languages, clock, text)
{
    internal const string ItHelped = nameof(FeedbackInput.Helped);

    public bool Helped { get; private set; }

    /// <summary>Nothing: the page helped, or somebody came back later.</summary>
    public FeedbackReason? Reason { get; private set; }

    public IReadOnlyList<OfficePhones> Offices { get; private set; } = [];

    public string Ombudsman => Facts.FillPlain(OmbudsmanPhone, T);

    public async Task<IActionResult> OnGetAsync(string about, CancellationToken stop)
    {
        if (!await FindAsync(about, Links.FeedbackThanks, stop))
        {
            return NotFound();
        }

        Title = T["Thank you"];
        var said = TempData.TakeFlash(Request);
        (Helped, Reason) = (said == ItHelped, Enum.TryParse<FeedbackReason>(said, out var reason) ? reason : null);
        var slug = About.Key.Office;
        var found = await Db.Offices.Where(office => slug == null ? office.Status != OfficeStatus.Closed : office.Slug == slug).OrderBy(office => office.Order)
            .Select(office => new { office.Name, Phones = office.Phones.Select(phone => new PhoneView(phone.Key, phone.Label, phone.Display, phone.Value, phone.IsWhatsApp)).ToList() })
            .ToListAsync(stop);
        Offices = [.. found.Select(office => new OfficePhones(office.Name.In(Language), office.Phones))];

        return Page();
    }

    public sealed record OfficePhones(string Name, IReadOnlyList<PhoneView> Phones);
}
