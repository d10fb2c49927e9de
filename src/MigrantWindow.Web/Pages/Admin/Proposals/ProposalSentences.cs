using Microsoft.Extensions.Localization;
using MigrantWindow.Domain.Proposals;
using MigrantWindow.Web.Localization;

namespace MigrantWindow.Web.Pages.Admin.Proposals;

public static class ProposalSentences
{
    /// <summary>Answers that the portal gives itself: stored as codes, shown in the language of whoever reads them.</summary>
    public const string Withdrawn = "withdrawn";
    public const string Removed = "removed";

    public static string Reason(this IStringLocalizer<Texts> text, string answer) => answer switch
    {
        Withdrawn => text["Its author withdrew it."],
        Removed => text["It was removed."],
        _ => answer,
    };

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
