namespace MigrantWindow.Domain.Facts;

public enum FactKind
{
    Phone,
    Email,
    Price,
}
