namespace MigrantWindow.Web.Pages.Account;

/// <summary>The button that asks the browser for a passkey.</summary>
/// <param name="Explains">Says so where the browser cannot; without, there is nothing to see then.</param>
public sealed record AskPasskey(string? ReturnUrl, bool Explains);
