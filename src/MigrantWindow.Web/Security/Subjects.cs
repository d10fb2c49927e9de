using System.Globalization;
using MigrantWindow.Domain.Proposals;

namespace MigrantWindow.Web.Security;

/// <summary>How the audit log names things.</summary>
public static class Subjects
{
    /// <summary>Somebody who has no account.</summary>
    public const string Nobody = "nobody";

    public static string Thing(ProposalSubject kind, int id) => string.Create(CultureInfo.InvariantCulture, $"{kind.ToString().ToLowerInvariant()} {id}");

    public static string Proposal(int id) => string.Create(CultureInfo.InvariantCulture, $"proposal {id}");

    public static string Staff(int id) => string.Create(CultureInfo.InvariantCulture, $"staff {id}");
}
