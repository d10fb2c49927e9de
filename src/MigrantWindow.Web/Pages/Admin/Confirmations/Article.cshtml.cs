using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Confirmations;

public sealed class ArticleConfirmationModel(PortalDbContext db, Things things, TimeProvider clock, IStringLocalizer<Texts> text)
    : ConfirmationPage(ProposalSubject.Article, db, things, clock, text);
