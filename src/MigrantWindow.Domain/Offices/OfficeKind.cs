namespace MigrantWindow.Domain.Offices;

public enum OfficeKind
{
    MunicipalWindow,
    BorderPost,
}
