using Microsoft.AspNetCore.Authorization;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Sources;

[Authorize(nameof(Right.EditContent))]
public sealed class EditSourceModel(Proposing things) : ProposingPage<SourceForm>(things, ProposalSubject.Source);
