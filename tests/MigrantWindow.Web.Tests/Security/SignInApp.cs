using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Data.Identity;
using MigrantWindow.Data.Sqlite;
using MigrantWindow.Testing;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Tests.Security;

/// <summary>A portal that counts hashes and commands, hashes faster than the real one, and believes a visitor who says where they come from.</summary>
public sealed class SignInApp : PortalApp
{
    public const int Iterations = 20_000;

    private const string AddressHeader = "X-Test-Address";

    private readonly CommandCount _commands = new();

    internal CountingHasher Hasher => Services.GetRequiredService<CountingHasher>();
    internal HashingGate Gate => Services.GetRequiredService<HashingGate>();

    public int Commands => _commands.Count;

    /// <summary>From now on this visitor comes from there.</summary>
    public static void Move(Visitor visitor, string address)
    {
        visitor.Http.DefaultRequestHeaders.Remove(AddressHeader);
        visitor.Http.DefaultRequestHeaders.Add(AddressHeader, address);
    }

    /// <summary>A browser on which somebody completed a sign-in before.</summary>
    public Visitor VisitorWithDeviceOf(StaffUser user)
    {
        var http = new DefaultHttpContext();
        Services.GetRequiredService<KnownDevice>().Remember(http, user.Id);
        var cookie = http.Response.Headers.SetCookie.ToString().Split(';')[0].Split('=', 2);
        var cookies = new CookieContainer();
        cookies.Add(new Uri("https://portal.test"), new Cookie(cookie[0], cookie[1]));
        return new StaffData(this).NewVisitor(cookies);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services
            .Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = Iterations)
            .AddSingleton<CountingHasher>()
            .AddSingleton<IPasswordHasher<StaffUser>>(provider => provider.GetRequiredService<CountingHasher>())
            .ConfigureDbContext<SqliteDbContext>(options => options.AddInterceptors(_commands))
            .AddSingleton<IStartupFilter, Addresses>());
    }

    private sealed class Addresses : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, following) =>
            {
                http.Connection.RemoteIpAddress = IPAddress.TryParse(http.Request.Headers[AddressHeader], out var address) ? address : null;
                return following(http);
            });
            next(app);
        };
    }

    private sealed class CommandCount : DbCommandInterceptor
    {
        private int _count;

        public int Count => _count;

        public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
        {
            Interlocked.Increment(ref _count);
            return result;
        }
    }
}
