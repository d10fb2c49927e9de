namespace MigrantWindow.Web.Security;

/// <summary>What became of a code.</summary>
/// <param name="Wait">After too many wrong ones: how long none is looked at.</param>
public sealed record CodeAnswer(bool IsRight, TimeSpan? Wait = null);
