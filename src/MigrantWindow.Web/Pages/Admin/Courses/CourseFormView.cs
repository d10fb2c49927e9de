using Microsoft.AspNetCore.Mvc.Rendering;

namespace MigrantWindow.Web.Pages.Admin.Courses;

/// <summary>The fields that adding and changing a course share.</summary>
public sealed record CourseFormView(CourseInput Input, IReadOnlyList<SelectListItem> Articles);
