namespace MigrantWindow.Web.Tests.Security.Access;

/// <summary>What a person must have proved before a page opens.</summary>
public enum Needs
{
    Password,
    SecondFactor,

    /// <summary>A second factor, in the last minutes.</summary>
    RecentProof,

    /// <summary>The password; and where there is a second factor, that one in the last minutes.</summary>
    RecentProofOrNoFactor,
}
