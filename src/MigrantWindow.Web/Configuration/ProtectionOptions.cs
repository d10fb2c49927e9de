namespace MigrantWindow.Web.Configuration;

/// <summary>The configuration section <c>DataProtection</c>: what encrypts the keys that sign cookies and forms.</summary>
public sealed class ProtectionOptions
{
    public const string Section = "DataProtection";

    /// <summary>A PFX file that every node has; left out with SQLite: one beside the database file, made at the first start.</summary>
    public string? Certificate { get; set; }

    public string? Password { get; set; }
}
