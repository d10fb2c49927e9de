using Microsoft.Extensions.Localization;
using MigrantWindow.Data;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Confirmations;

public sealed class ServiceConfirmationModel(PortalDbContext db, Things things, TimeProvider clock, IStringLocalizer<Texts> text)
    : ConfirmationPage(ProposalSubject.Service, db, things, clock, text);
