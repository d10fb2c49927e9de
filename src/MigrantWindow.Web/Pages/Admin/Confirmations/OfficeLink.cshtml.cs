using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Mail;

namespace MigrantWindow.Web.Pages.Admin.Confirmations;

public sealed class OfficeConfirmationLinkModel(
    PortalDbContext db, Things things, InstitutionMails mails, PortalLanguages languages, TimeProvider clock, IStringLocalizer<Texts> text)
    : ConfirmationLinkPage(ProposalSubject.Office, db, things, mails, languages, clock, text);
