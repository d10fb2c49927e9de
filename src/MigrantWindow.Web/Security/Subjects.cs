using System.Globalization;
using MigrantWindow.Domain.Proposals;

namespace MigrantWindow.Web.Security;

/// <summary>How the audit log names things.</summary>
public static class Subjects
{
    /// <summary>Somebody who has no account.</summary>
    public const string Nobody = "nobody";

    /// <summary>The audit log itself.</summary>
    public const string Audit = "audit";

    public static string Of(ProposalSubject kind, int id) => string.Create(CultureInfo.InvariantCulture, $"{kind.ToString().ToLowerInvariant()} {id}");

    public static string Proposal(int id) => string.Create(CultureInfo.InvariantCulture, $"proposal {id}");

    /// <summary>The number of a revision: no word, since the log is read in every language.</summary>
    public static string Number(int revision) => string.Create(CultureInfo.InvariantCulture, $"#{revision}");

    public static string Course(int id) => string.Create(CultureInfo.InvariantCulture, $"course {id}");

    /// <summary>A training; what people wrote who signed up for it stands in no entry, for that is erased and the log is not.</summary>
    public static string Session(int id) => string.Create(CultureInfo.InvariantCulture, $"session {id}");

    public static string Registration(int sessionId, int number) => string.Create(CultureInfo.InvariantCulture, $"session {sessionId} registration {number}");

    public static string Repair(int id) => string.Create(CultureInfo.InvariantCulture, $"repair {id}");

    public static string Staff(int id) => string.Create(CultureInfo.InvariantCulture, $"staff {id}");

    public static string Article(int id) => string.Create(CultureInfo.InvariantCulture, $"article {id}");

    /// <summary>Everyday words.</summary>
    public static string Synonym(int id) => string.Create(CultureInfo.InvariantCulture, $"synonym {id}");

    /// <summary>An article in one language.</summary>
    public static string Text(int articleId, string language) => $"{Article(articleId)} {language}";
}
