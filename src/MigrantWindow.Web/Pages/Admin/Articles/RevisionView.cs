using MigrantWindow.Domain.Articles;

namespace MigrantWindow.Web.Pages.Admin.Articles;

/// <summary>The words of one revision.</summary>
public sealed record RevisionView(int? Number, string Title, string Summary, string Body)
{
    public static RevisionView Nothing { get; } = new(null, "", "", "");

    public static RevisionView Of(Revision? revision) => revision is null ? Nothing : new(revision.Number, revision.Title, revision.Summary, revision.Body);

    public string AsText() => Number is null && Body.Length == 0 ? "" : $"{Title}\n\n{Summary}\n\n{Body.ReplaceLineEndings("\n")}";
}
