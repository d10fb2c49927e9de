using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Tests.Security;

public sealed class KnownDeviceTests
{
    private readonly KnownDevice _device = new(new EphemeralDataProtectionProvider());

    [Fact]
    public void A_device_is_known_for_those_who_signed_in_on_it_and_nobody_else()
    {
        var cookie = Remember(Remember(null, 7), 8);

        var id = _device.IdFor(With(cookie), 7);
        Assert.NotNull(id);
        Assert.Equal(id, _device.IdFor(With(cookie), 8));
        Assert.Null(_device.IdFor(With(cookie), 9));
        Assert.Null(_device.IdFor(With(cookie), null));
        Assert.Null(_device.IdFor(With(null), 7));
    }

    [Fact]
    public void Two_devices_of_one_person_are_two() =>
        Assert.NotEqual(_device.IdFor(With(Remember(null, 7)), 7), _device.IdFor(With(Remember(null, 7)), 7));

    [Fact]
    public void The_one_who_signed_in_longest_ago_is_forgotten_first()
    {
        var cookie = Remember(null, 1);
        for (var user = 2; user <= 9; user++)
        {
            cookie = Remember(cookie, user);
        }

        Assert.Equal([2, 3, 4, 5, 6, 7, 8, 9], Enumerable.Range(1, 9).Where(user => _device.IdFor(With(cookie), user) is not null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA 7")]
    [InlineData("CfDJ8not-a-cookie")]
    public void An_invented_or_altered_cookie_is_no_cookie(string cookie)
    {
        var real = Remember(null, 7);

        Assert.Null(_device.IdFor(With(cookie), 7));
        Assert.Null(_device.IdFor(With(real[..^1] + (real[^1] == 'A' ? 'Q' : 'A')), 7));
        Assert.Null(new KnownDevice(new EphemeralDataProtectionProvider()).IdFor(With(real), 7));
    }

    [Fact]
    public void The_cookie_is_for_this_host_alone_and_no_script()
    {
        var http = new DefaultHttpContext();
        _device.Remember(http, 7);

        var header = http.Response.Headers.SetCookie.ToString();
        Assert.StartsWith("__Host-device=", header, StringComparison.Ordinal);
        Assert.All((string[])["path=/", "secure", "httponly", "samesite=strict", "max-age=31536000"], part => Assert.Contains($"; {part}", header, StringComparison.Ordinal));
        Assert.DoesNotContain("domain", header, StringComparison.OrdinalIgnoreCase);
        Assert.InRange(header.Length, 1, 1000);
    }

    private static DefaultHttpContext With(string? cookie)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Cookie = cookie is null ? "" : $"__Host-device={cookie}";
        return http;
    }

    private string Remember(string? cookie, int userId)
    {
        var http = With(cookie);
        _device.Remember(http, userId);
        return http.Response.Headers.SetCookie.ToString().Split(';')[0].Split('=', 2)[1];
    }
}
