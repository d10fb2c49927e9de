using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Proposals;

/// <summary>Articles have drafts of their own.</summary>
public sealed class ArticleKind(PortalDbContext db) : FormlessKind(db)
{
    public override ProposalSubject Subject => ProposalSubject.Article;
    public override AuditAction Changed => AuditAction.ArticleChanged;
    public override string List => Links.Articles();

    public override IQueryable<int> EditableBy(StaffMember member) => Db.Articles.Within(member, Right.EditContent, Db).Select(article => article.Id);

    public override IQueryable<int> OwnedBy(StaffMember member) => Db.Articles.Within(member, Right.ApproveContent, Db).Select(article => article.Id);

    public override async Task<Dictionary<int, string>> NamesAsync(IReadOnlyCollection<int> ids, string language, CancellationToken stop)
    {
        var articles = await Db.Articles.Where(article => ids.Contains(article.Id)).Select(article => new
        {
            article.Id, article.Key, Titles = Db.Publications.Where(text => text.Translation.ArticleId == article.Id).Select(text => new { text.Translation.Culture, text.Title }).ToList(),
        }).ToListAsync(stop);
        return articles.ToDictionary(article => article.Id, article =>
            article.Titles.OrderBy(title => title.Culture == language ? 0 : title.Culture == Language.Source ? 1 : 2).Select(title => title.Title).FirstOrDefault() ?? article.Key);
    }
}
