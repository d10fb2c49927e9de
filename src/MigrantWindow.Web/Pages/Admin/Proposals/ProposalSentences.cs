using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Proposals;

public static class ProposalSentences
{
    public static string Name(this IStringLocalizer<Texts> text, ProposalState state) => state switch
    {
        ProposalState.Open => text["waits"],
        ProposalState.Accepted => text["accepted"],
        _ => text["dismissed"],
    };

    public static string Name(this IStringLocalizer<Texts> text, ProposalSubject subject) => subject switch
    {
        ProposalSubject.Article => text["Article"],
        ProposalSubject.Service => text["Service"],
        ProposalSubject.Office => text["Office"],
        ProposalSubject.Journey => text["Journey"],
        ProposalSubject.Term => text["Glossary term"],
        ProposalSubject.Fact => text["Fact"],
        ProposalSubject.Source => text["Source"],
        _ => text["Institution"],
    };
}
