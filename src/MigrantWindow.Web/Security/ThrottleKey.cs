namespace MigrantWindow.Web.Security;

/// <summary>The keyed hash of an account, network or device, by the secret of today and by that of the day before.</summary>
internal readonly record struct ThrottleKey(UInt128 Today, UInt128 Yesterday);
