using Microsoft.AspNetCore.Authorization;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Offices;

[Authorize(nameof(Right.EditPlaces))]
public sealed class EditOfficeModel(Proposing things) : ProposingPage<OfficeForm>(things, ProposalSubject.Office);
