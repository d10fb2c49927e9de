namespace MigrantWindow.Web.Security;

/// <summary>A cookie that only this host can set and read. Browsers take it from <c>http://localhost</c> too, which antiforgery would otherwise refuse.</summary>
internal sealed class HostCookie : CookieBuilder
{
    public HostCookie(string name, SameSiteMode sameSite = SameSiteMode.Strict)
    {
        Name = $"__Host-{name}";
        Path = "/";
        HttpOnly = true;
        SameSite = sameSite;
        IsEssential = true;
    }

    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Secure = true;
        return options;
    }
}
