using Microsoft.AspNetCore.Authorization;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Pages.Admin.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Facts;

/// <summary>The name, note and place of a fact.</summary>
[Authorize(nameof(Right.EditContent))]
public sealed class EditFactWordsModel(Proposing things) : ProposingPage<FactForm>(things, ProposalSubject.Fact);
