using MigrantWindow.Domain.Proposals;

namespace MigrantWindow.Web.Pages.Admin.Confirmations;

/// <summary>What the button “Still correct” confirms: an article, a service, an office or a fact.</summary>
public sealed record ConfirmForm(ProposalSubject Kind, int Id);
