using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Web.Localization;

/// <summary>The languages of the portal, read once from the database at start.</summary>
public sealed class PortalLanguages
{
    public IReadOnlyList<PortalLanguage> All { get; private set; } = [];

    public PortalLanguage? Find(string? code) => All.FirstOrDefault(language => language.Code == code);

    /// <summary>The language a browser asks for; Spanish if it asks for none of ours.</summary>
    public PortalLanguage Preferred(HttpRequest request)
    {
        var wanted = request.GetTypedHeaders().AcceptLanguage.Where(choice => choice.Quality != 0).OrderByDescending(choice => choice.Quality ?? 1)
            .Select(choice => Find(choice.Value.Value?.Split('-')[0].ToLowerInvariant()))
            .FirstOrDefault(language => language is not null);

        return wanted ?? Find(Language.Source) ?? All[0];
    }

    public async Task LoadAsync(PortalDbContext db, CancellationToken stop) =>
        All = await db.Languages.OrderBy(language => language.Order)
            .Select(language => new PortalLanguage(language.Code, language.Name, CultureInfo.GetCultureInfo(language.Formats), language.RightToLeft))
            .ToListAsync(stop);
}

public sealed record PortalLanguage(string Code, string Name, CultureInfo Formats, bool RightToLeft)
{
    public string Direction => RightToLeft ? "rtl" : "ltr";
}
