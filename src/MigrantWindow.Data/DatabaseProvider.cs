namespace MigrantWindow.Data;

public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}
