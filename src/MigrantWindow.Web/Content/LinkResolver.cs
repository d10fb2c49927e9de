namespace MigrantWindow.Web.Content;

/// <summary>The address behind a link such as <c>article:leave-and-return</c>, with <see cref="Localization.Links.OfficePlaceholder"/> where the reader's office goes;
/// nothing if it leads nowhere.</summary>
public delegate string? LinkResolver(string kind, string key);
