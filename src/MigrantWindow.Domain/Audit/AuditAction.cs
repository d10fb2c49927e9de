namespace MigrantWindow.Domain.Audit;

/// <summary>What was done.</summary>
public enum AuditAction
{
    FirstAdministratorSetUp,
    StaffInvited,
    InvitationSent,
    InvitationAccepted,
    StaffChanged,
    StaffDeactivated,
    StaffReactivated,
    SignedIn,
    SignedOut,
    SessionEnded,
    PasswordChanged,
    NewPasswordRequested,
    SecondFactorReset,
    AuthenticatorAdded,
    RecoveryCodesMade,
    RecoveryCodeUsed,
    PasskeyAdded,
    PasskeyRemoved,
}
