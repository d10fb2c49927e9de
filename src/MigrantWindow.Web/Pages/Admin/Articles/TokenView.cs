using MigrantWindow.Domain.Facts;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Web.Pages.Admin.Articles;

/// <summary>A fact as the editor offers it.</summary>
public sealed record TokenView(FactKind Kind, string Key, LocalizedText Label, string Display)
{
    public string Token => $"{{{{{Kind.ToString().ToLowerInvariant()}:{Key}}}}}";
}
