namespace MigrantWindow.Web.Content;

public readonly record struct FactToken(string Kind, string Key);
