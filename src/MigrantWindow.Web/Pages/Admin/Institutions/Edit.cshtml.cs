using Microsoft.AspNetCore.Authorization;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Institutions;

[Authorize(nameof(Right.EditPlaces))]
public sealed class EditInstitutionModel(Proposing things) : ProposingPage<InstitutionForm>(things, ProposalSubject.Institution);
