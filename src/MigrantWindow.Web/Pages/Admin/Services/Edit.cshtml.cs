using Microsoft.AspNetCore.Authorization;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Services;

[Authorize(nameof(Right.EditContent))]
public sealed class EditServiceModel(Proposing things) : ProposingPage<ServiceForm>(things, ProposalSubject.Service);
