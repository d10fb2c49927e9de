using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Localization;
using MigrantWindow.Web.Mail;
using MigrantWindow.Web.Pages.Shared;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Pages.Account;

public sealed class FirstAdministratorModel(
    PortalDbContext db, StaffLinks links, StaffSessions sessions, PasswordChoice password, TimeProvider clock)
    : LinkPage(links, StaffLinkPurpose.FirstAdministrator, clock)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await FindUsableAsync(stop) is null)
        {
            return BadLinkPage();
        }

        Input.Language = CultureInfo.CurrentUICulture.Name;

        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => db.InTurnAsync(() => SetUpAsync(stop), stop);

    private async Task<IActionResult> SetUpAsync(CancellationToken stop)
    {
        if (await FindUsableAsync(stop) is not { } link)
        {
            return BadLinkPage();
        }

        if (!ModelState.IsValid)
        {
            return this.InvalidPage();
        }

        var person = new StaffUser(Input.Name!.Trim(), Input.Email!.Trim(), Input.Language!, Now);
        if (await password.SetAsync(this, person, Input.Password, stop) is { } refused)
        {
            return refused;
        }

        link.Use(Now);
        await CreateAsync(person, stop);
        await sessions.StartAsync(person, hasSecondFactor: false, stop);

        return LocalRedirect(Links.SecondFactor());
    }

    /// <summary>However many links there are: once there is an administrator, none works.</summary>
    private async Task<StaffLink?> FindUsableAsync(CancellationToken stop)
    {
        var link = await FindAsync(stop);

        return link is not null && await db.Users.AdministratorsOfIom().AnyAsync(stop) ? Refuse(StaffLinkState.Used) : link;
    }

    private async Task CreateAsync(StaffUser person, CancellationToken stop)
    {
        var roles = await db.Roles.ToDictionaryAsync(role => role.Name!, stop);
        person.Assign(roles[Roles.Iom], roles[Roles.Administrator], []);
        db.Add(person);
        await db.SaveChangesAsync(stop);
        db.AuditEntries.Add(new AuditEntry(person.Member, AuditAction.FirstAdministratorSetUp, Subjects.Staff(person.Id), Now, after: person.Assignment));
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter your name")]
        [StringLength(StaffUser.NameMaxLength, ErrorMessage = "The name must be {1} characters or less")]
        [RegularExpression(StaffUser.NamePattern, ErrorMessage = "The name must stand on one line")]
        public string? Name { get; set; }

        [Required(ErrorMessage = "Enter your e-mail address")]
        [StringLength(StaffUser.EmailMaxLength, ErrorMessage = "The address must be {1} characters or less")]
        [MailAddress(ErrorMessage = "Enter an address such as name@example.org")]
        public string? Email { get; set; }

        [KnownLanguage(ErrorMessage = "Choose a language")]
        public string? Language { get; set; }

        [Required(ErrorMessage = "Enter a password")]
        [StringLength(1000, ErrorMessage = "The password must be {1} characters or less")]
        public string? Password { get; set; }
    }
}
