using Microsoft.EntityFrameworkCore;
using MigrantWindow.Data;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.CommandLine;

/// <summary>The link that sets up the first administrator of IOM. It stands on the console and nowhere else.</summary>
public static class FirstAdministratorLink
{
    /// <exception cref="DomainException">There is an administrator already.</exception>
    public static async Task<string> CreateAdminAsync(this WebApplication app, CancellationToken stop)
    {
        await app.PrepareDatabaseAsync(stop);

        return await app.Services.IssueFirstAdministratorLinkAsync(stop) is { } link
            ? Invitation(link)
            : throw new DomainException("There is an administrator of IOM already; to regain access, an administrator of IOM invites you.");
    }

    /// <returns>Nothing where there is an administrator of IOM.</returns>
    public static async Task<string?> IssueFirstAdministratorLinkAsync(this IServiceProvider services, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var links = scope.ServiceProvider.GetRequiredService<StaffLinks>();
        return await db.InTurnAsync(async () =>
        {
            if (await db.Users.AdministratorsOfIom().AnyAsync(stop))
            {
                return null;
            }

            var link = await links.IssueAsync(StaffLinkPurpose.FirstAdministrator, null, stop);
            await db.SaveChangesAsync(stop);
            return link;
        }, stop);
    }

    internal static string Invitation(string link) =>
        $"Set up the first administrator of IOM within {StaffLink.LifetimeOf(StaffLinkPurpose.FirstAdministrator).TotalMinutes} minutes, once: {link}";
}
