namespace MigrantWindow.Domain.Shared;

/// <summary>Something the rules of the portal do not allow; the message says what and is fit for staff.</summary>
public sealed class DomainException(string message) : Exception(message);
