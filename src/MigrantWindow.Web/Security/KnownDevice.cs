using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace MigrantWindow.Web.Security;

/// <summary>Remembers in a cookie which accounts signed in on a device before. It gives the device a throttle budget of its own, and nothing else.</summary>
public sealed class KnownDevice(IDataProtectionProvider protection)
{
    /// <summary>Colleagues share computers; the one who signed in longest ago is forgotten first.</summary>
    private const int MostAccounts = 8;

    private static readonly HostCookie Cookie = new("device") { MaxAge = TimeSpan.FromDays(365) };

    private readonly IDataProtector _protector = protection.CreateProtector("known device");

    /// <returns>The device's id where this account signed in on it before.</returns>
    public string? IdFor(HttpContext http, int? userId) =>
        Read(http) is { } device && userId is { } id && device.Accounts.Contains(id) ? device.Id : null;

    /// <summary>After a complete sign-in, second factor included.</summary>
    public void Remember(HttpContext http, int userId)
    {
        var (id, accounts) = Read(http) ?? (Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)), []);
        var latest = accounts.Where(account => account != userId).Prepend(userId).Take(MostAccounts);

        http.Response.Cookies.Append(Cookie.Name!, _protector.Protect($"{id} {string.Join(' ', latest)}"), Cookie.Build(http));
    }

    private (string Id, int[] Accounts)? Read(HttpContext http)
    {
        try
        {
            return http.Request.Cookies[Cookie.Name!] is { } cookie && _protector.Unprotect(cookie).Split(' ') is [var id, .. var accounts]
                ? (id, [.. accounts.Select(account => int.Parse(account, CultureInfo.InvariantCulture))])
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
