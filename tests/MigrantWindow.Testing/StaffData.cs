using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MigrantWindow.Data.Identity;
using MigrantWindow.Domain.Offices;
using MigrantWindow.Domain.Staff;

namespace MigrantWindow.Testing;

/// <summary>Members of staff for one test, and their browsers.</summary>
public sealed class StaffData(PortalApp app)
{
    public const string Password = "el perro azul baila con la luna";

    private const string Scheme = "Staff";

    /// <summary>One for all staff of an app: a hash takes a quarter of a second.</summary>
    private static readonly ConditionalWeakTable<PortalApp, string> Hashes = [];

    private static readonly Uri Portal = new("https://portal.test");

    /// <summary>Who is no user of the test.</summary>
    private static readonly StaffMember Somebody = new(0, "Somebody", Roles.Iom, Roles.Administrator, []);

    private DateTime Now => app.Clock.GetUtcNow().UtcDateTime;

    /// <summary>Somebody with a password; not yet with a second factor.</summary>
    public async Task<StaffUser> StaffAsync(string institution, string function, params Office[] offices)
    {
        StaffUser user = null!;
        await app.WithDatabaseAsync(async db =>
        {
            var ids = offices.Select(office => office.Id).ToList();
            var email = $"{TestData.NewKey("staff")}@example.org";
            user = new StaffUser("Ana Prueba", email, "en", Now) { NormalizedEmail = email.ToUpperInvariant(), NormalizedUserName = email.ToUpperInvariant() };
            user.Assign(
                await db.Roles.SingleAsync(role => role.Name == institution), await db.Roles.SingleAsync(role => role.Name == function),
                await db.Offices.Where(office => ids.Contains(office.Id)).ToListAsync());
            user.PasswordHash = Hashes.GetValue(app, _ => app.Services.GetRequiredService<IPasswordHasher<StaffUser>>().HashPassword(user, Password));
            db.Add(user);
            await db.SaveChangesAsync();
        });
        return user;
    }

    public Task DeactivateAsync(StaffUser user) => app.WithDatabaseAsync(async db =>
    {
        (await db.Users.SingleAsync(stored => stored.Id == user.Id)).Deactivate(Somebody, Now);
        await db.SaveChangesAsync();
    });

    /// <summary>A browser in which somebody has just signed in: through a real session, by the real cookie.</summary>
    /// <param name="ago">How long ago they signed in.</param>
    public async Task<Visitor> SignedInAsync(StaffUser user, bool hasSecondFactor = true, TimeSpan ago = default)
    {
        var key = SecretKey.New();
        await app.WithDatabaseAsync(async db =>
        {
            db.Add(StaffSession.Start(key, user.Id, hasSecondFactor, "Test, Test", Now - ago));
            await db.SaveChangesAsync();
        });

        var cookie = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Scheme);
        var properties = new AuthenticationProperties { IssuedUtc = Now, ExpiresUtc = Now + StaffSession.Longest };
        var ticket = new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([new Claim("key", key)], Scheme)), properties, Scheme);
        var cookies = new CookieContainer();
        cookies.Add(Portal, new Cookie(cookie.Cookie.Name!, cookie.TicketDataFormat.Protect(ticket)));
        return NewVisitor(cookies);
    }

    /// <summary>Another browser with the cookies that this one has now.</summary>
    public Visitor CopyOf(Visitor visitor)
    {
        var copy = new CookieContainer();
        copy.Add(visitor.Cookies.GetCookies(Portal));
        return NewVisitor(copy);
    }

    /// <summary>A browser of somebody who is not signed in, with cookies of its own; it asks for English.</summary>
    public Visitor NewVisitor(CookieContainer? cookies = null)
    {
        cookies ??= new CookieContainer();
        var http = app.CreateDefaultClient(Portal, new CookieContainerHandler(cookies));
        http.DefaultRequestHeaders.Add("Accept-Language", "en");
        return new Visitor(http, cookies);
    }
}
