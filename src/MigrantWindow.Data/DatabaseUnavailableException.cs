namespace MigrantWindow.Data;

/// <summary>The database cannot be used; the message says what to mend.</summary>
public sealed class DatabaseUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
