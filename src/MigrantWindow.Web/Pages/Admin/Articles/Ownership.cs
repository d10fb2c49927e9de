using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Web.Pages.Admin.Articles;

public static class Ownership
{
    /// <summary>Whose staff own the articles of a section.</summary>
    public static string Of(Section section) => section is Section.Rights or Section.Protection ? Roles.Ombudsman : Roles.Iom;
}
