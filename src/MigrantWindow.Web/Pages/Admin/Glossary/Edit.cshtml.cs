using Microsoft.AspNetCore.Authorization;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Glossary;

[Authorize(nameof(Right.EditContent))]
public sealed class EditTermModel(Proposing things) : ProposingPage<TermForm>(things, ProposalSubject.Term);
