namespace MigrantWindow.Data.Identity;

/// <summary>What a person has besides the password. Recovery codes alone are no factor: they only stand in for one.</summary>
public sealed record StaffFactors(bool Authenticator, int Passkeys, int RecoveryCodes)
{
    public bool Any => Authenticator || Passkeys > 0;
}
