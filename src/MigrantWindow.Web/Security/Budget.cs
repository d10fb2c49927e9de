namespace MigrantWindow.Web.Security;

/// <summary>What was spent of one limit. Times count from the start of the process.</summary>
/// <param name="Spent">Attempts since the budget was last full.</param>
/// <param name="Until">When a <see cref="RateLimit"/> is full again; until when a <see cref="DelayLimit"/> waits.</param>
internal readonly record struct Budget(int Spent, TimeSpan Until, TimeSpan ForgetOn);
