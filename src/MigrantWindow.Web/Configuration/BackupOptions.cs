namespace MigrantWindow.Web.Configuration;

/// <summary>The configuration section <c>Backup</c>.</summary>
public sealed class BackupOptions
{
    public const string Section = "Backup";

    /// <summary>Where a copy of the SQLite file is put each day; a relative path counts from the content root. Without one the portal makes no copies.</summary>
    public string? Folder { get; set; }

    /// <exception cref="ConfigurationException">The engine makes its own.</exception>
    public void Check(Data.DatabaseProvider provider)
    {
        if (!string.IsNullOrEmpty(Folder) && provider != Data.DatabaseProvider.Sqlite)
        {
            throw new ConfigurationException("Backup:Folder is for SQLite. SQL Server makes its own backups: keep none older than 35 days.");
        }
    }
}
