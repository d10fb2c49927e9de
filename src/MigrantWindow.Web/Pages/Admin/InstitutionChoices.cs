using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Web.Pages.Admin;

public static class InstitutionChoices
{
    /// <summary>Institutions to choose from, in the order of their names in the language of the page.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> ToChoicesAsync(this IQueryable<Institution> institutions, CancellationToken stop)
    {
        var found = await institutions.Select(institution => new { institution.Id, institution.Name }).ToListAsync(stop);
        return [.. found
            .Select(institution => new SelectListItem(institution.Name.In(CultureInfo.CurrentUICulture.Name), institution.Id.ToString(CultureInfo.InvariantCulture)))
            .OrderBy(item => item.Text, StringComparer.CurrentCulture)];
    }
}
