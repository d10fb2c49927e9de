namespace MigrantWindow.Web.Content;

/// <summary>The portal does not connect to this address.</summary>
public sealed class AddressRefusedException() : IOException("The address is not public.");
