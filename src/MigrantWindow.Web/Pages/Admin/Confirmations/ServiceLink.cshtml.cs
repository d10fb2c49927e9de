using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Mail;

namespace MigrantWindow.Web.Pages.Admin.Confirmations;

public sealed class ServiceConfirmationLinkModel(
    PortalDbContext db, Things things, InstitutionMails mails, PortalLanguages languages, TimeProvider clock, IStringLocalizer<Texts> text)
    : ConfirmationLinkPage(ProposalSubject.Service, db, things, mails, languages, clock, text);
