using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Admin.Staff;

[Authorize(nameof(Right.ManageStaff))]
public sealed class ListStaffModel(PortalDbContext db) : PageModel
{
    public const int PageSize = 25;
    public const int FindMaxLength = 100;

    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    /// <summary>The id of the last person of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public int? After { get; set; }

    public IReadOnlyList<StaffView> People { get; private set; } = [];

    /// <summary>Where the list goes on; nothing on its last page.</summary>
    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var people = await FromAsync(Matching(db.Users.ManagedBy(User.Staff())), stop);
        var found = await StaffView.Of(people.OrderBy(person => person.Name).ThenBy(person => person.Id).Take(PageSize + 1), db).ToListAsync(stop);
        People = [.. found.Take(PageSize)];
        Next = found.Count > PageSize ? Links.StaffList(Find, People[^1].Id) : null;
    }

    private IQueryable<StaffUser> Matching(IQueryable<StaffUser> people)
    {
        Find = Find?.Trim() is { Length: > FindMaxLength } long_ ? long_[..FindMaxLength] : Find?.Trim();
        if (string.IsNullOrEmpty(Find))
        {
            return people;
        }

        var pattern = Like.Containing(Find);
        return people.Where(person => EF.Functions.Like(person.Name, pattern, Like.Escape) || EF.Functions.Like(person.Email!, pattern, Like.Escape));
    }

    private async Task<IQueryable<StaffUser>> FromAsync(IQueryable<StaffUser> people, CancellationToken stop)
    {
        var last = await people.Where(person => person.Id == After).Select(person => person.Name).SingleOrDefaultAsync(stop);
        return last is null ? people : people.Where(person => string.Compare(person.Name, last) > 0 || (person.Name == last && person.Id > After));
    }
}
