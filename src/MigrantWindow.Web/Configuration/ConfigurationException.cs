namespace MigrantWindow.Web.Configuration;

/// <summary>A setting is wrong; the message is one line for the console.</summary>
public sealed class ConfigurationException(string message) : Exception(message);
