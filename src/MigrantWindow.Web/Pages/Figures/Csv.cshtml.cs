using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using MigrantWindow.Data;
using MigrantWindow.Web.Caching;

namespace MigrantWindow.Web.Pages.Figures;

/// <summary>The figures as RFC 4180 CSV: UTF-8 with a byte order mark, figures without separators, one line a figure.</summary>
[OutputCache(PolicyName = CachePolicies.PublicContent)]
public sealed class FiguresCsvModel(PortalDbContext db) : PageModel
{
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    public async Task<IActionResult> OnGetAsync(string culture, CancellationToken stop)
    {
        HttpContext.TagCachedResponse([CacheTags.Everything, CacheTags.Figures]);
        var csv = new StringBuilder("scope,place,year,total,children,kind,note,source\r\n");
        foreach (var figure in await FigureView.AllAsync(db, culture, stop))
        {
            string[] cells =
            [
                figure.Scope.ToString(), figure.Place ?? "El Salvador", Number(figure.Year), Number(figure.Total), Number(figure.Children),
                figure.Kind.ToString(), figure.Note, string.Join("; ", figure.Sources.Select(source => source.Publisher)),
            ];
            csv.AppendJoin(',', cells.Select(Quote)).Append("\r\n");
        }

        return File([.. WithMark.Preamble, .. WithMark.GetBytes(csv.ToString())], "text/csv; charset=utf-8", $"el-salvador-returns-{culture}.csv");
    }

    private static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Quote(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
