using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Web.Pages.Shared;

/// <summary>A phone of an office or a service.</summary>
public sealed record PhoneView(string Key, LocalizedText Label, string Display, string Value, bool IsWhatsApp)
{
    public static async Task<IReadOnlyList<PhoneView>> OfOfficeAsync(PortalDbContext db, string office, CancellationToken stop) => await db.Offices.Where(o => o.Slug == office).SelectMany(o => o.Phones)
        .Select(phone => new PhoneView(phone.Key, phone.Label, phone.Display, phone.Value, phone.IsWhatsApp)).ToListAsync(stop);

    public string Href => IsWhatsApp ? $"https://wa.me/{Value.TrimStart('+')}" : $"tel:{Value}";
}
