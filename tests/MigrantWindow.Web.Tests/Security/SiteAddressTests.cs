using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using MigrantWindow.Web.Configuration;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Tests.Security;

public sealed class SiteAddressTests
{
    [Theory]
    [InlineData("https://portal.example.org/", "http://localhost:5080", "https://portal.example.org/account")]
    [InlineData("https://portal.example.org:8443", null, "https://portal.example.org:8443/account")]
    [InlineData(null, "http://localhost:5080", "http://localhost:5080/account")]
    [InlineData(null, "http://*:80;https://*:443", "http://localhost/account")]
    [InlineData(null, "http://0.0.0.0:8080", "http://localhost:8080/account")]
    [InlineData(null, "https://[::]:8443/", "https://localhost:8443/account")]
    [InlineData(null, null, "http://localhost:5000/account")]
    public void The_address_is_what_is_configured(string? site, string? urls, string expected)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Urls", urls)]).Build();
        var options = Options.Create(new SiteOptions { Url = site is null ? null : new Uri(site) });

        Assert.Equal(expected, new SiteAddress(options, configuration, new NoServer([])).Of("/account"));
    }

    [Fact]
    public void A_port_that_the_system_chose_is_known_once_the_portal_listens()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Urls", "http://127.0.0.1:0")]).Build();

        var address = new SiteAddress(Options.Create(new SiteOptions()), configuration, new NoServer(["http://127.0.0.1:34567"]));

        Assert.Equal("http://127.0.0.1:34567/account", address.Of("/account"));
    }

    private sealed class NoServer : IServer
    {
        public NoServer(IEnumerable<string> addresses)
        {
            var feature = new ServerAddressesFeature();
            foreach (var address in addresses)
            {
                feature.Addresses.Add(address);
            }

            Features.Set<IServerAddressesFeature>(feature);
        }

        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose() { }
    }
}
