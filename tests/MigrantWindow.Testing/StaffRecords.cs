using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Data;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Testing;

/// <summary>What the database holds of members of staff, as a test reads and arranges it.</summary>
public static class StaffRecords
{
    public static Task<StaffUser> ReloadAsync(this PortalApp app, StaffUser user) =>
        app.AskAsync(db => db.Users.AsNoTracking().WithAssignment().SingleAsync(stored => stored.Id == user.Id));

    public static Task<StaffUser?> FindStaffAsync(this PortalApp app, string email) =>
        app.AskAsync(db => db.Users.AsNoTracking().WithAssignment().SingleOrDefaultAsync(stored => stored.Email == email));

    /// <summary>Every column of the person's row and their tokens, as one text.</summary>
    public static Task<string> RowOfAsync(this PortalApp app, StaffUser user) => app.AskAsync(async db =>
    {
        var row = db.Entry(await db.Users.SingleAsync(stored => stored.Id == user.Id)).CurrentValues;
        return string.Join('\n', row.Properties.Select(property => $"{property.Name}={row[property]}"));
    });

    /// <summary>What was done to a person, oldest first.</summary>
    public static Task<List<AuditEntry>> AuditOfAsync(this PortalApp app, StaffUser user) =>
        app.AskAsync(db => db.AuditEntries.AsNoTracking().Where(entry => entry.Subject == Subjects.Staff(user.Id)).OrderBy(entry => entry.Number).ToListAsync());

    public static Task<int> SessionsOfAsync(this PortalApp app, StaffUser user) => app.AskAsync(db => db.StaffSessions.CountAsync(session => session.UserId == user.Id));

    public static Task<int> MailsToAsync(this PortalApp app, string address) => app.AskAsync(db => db.OutgoingMails.CountAsync(mail => mail.To == address));

    /// <summary>The person has no password yet, as after an invitation.</summary>
    public static Task ForgetPasswordAsync(this PortalApp app, StaffUser user) => app.WithDatabaseAsync(db =>
        db.Users.Where(stored => stored.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(stored => stored.PasswordHash, (string?)null)));

    /// <summary>The person proved who they are longer ago than sensitive acts allow.</summary>
    public static Task LetProofAgeAsync(this PortalApp app, StaffUser user) => app.WithDatabaseAsync(db =>
    {
        var then = app.Clock.GetUtcNow().UtcDateTime - StaffSession.Recent - TimeSpan.FromSeconds(1);
        return db.StaffSessions.Where(session => session.UserId == user.Id).ExecuteUpdateAsync(set => set.SetProperty(session => session.ProvedOn, then));
    });

    /// <summary>The path of a new link, as its bearer gets it.</summary>
    public static async Task<string> LinkAsync(this PortalApp app, StaffLinkPurpose purpose, StaffUser? user)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var links = scope.ServiceProvider.GetRequiredService<StaffLinks>();
        return await db.InTurnAsync(async () =>
        {
            var link = await links.IssueAsync(purpose, user?.Id, default);
            await db.SaveChangesAsync();
            return new Uri(link).PathAndQuery;
        }, default);
    }

    public static async Task<T> AskAsync<T>(this PortalApp app, Func<PortalDbContext, Task<T>> question)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }
}
