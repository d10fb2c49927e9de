using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using MigrantWindow.Web.Configuration;

namespace MigrantWindow.Web.Security;

/// <summary>The portal's address as mails and the console write it: what is configured, never what a request says.</summary>
public sealed class SiteAddress(IOptions<SiteOptions> site, IConfiguration configuration, IServer server)
{
    private static readonly string[] AnyHost = ["*", "+", "0.0.0.0", "[::]"];

    public string Of(string path) => Root + path;

    private string Root => site.Value.Url?.GetLeftPart(UriPartial.Authority) ?? Readable(BindingAddress.Parse(Listening));

    private string Listening => server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
        ?? configuration[WebHostDefaults.ServerUrlsKey]?.Split(';')[0]
        ?? "http://localhost:5000";

    private static string Readable(BindingAddress address)
    {
        var host = AnyHost.Contains(address.Host) ? "localhost" : address.Host;
        return new Uri($"{address.Scheme}://{host}:{address.Port}").GetLeftPart(UriPartial.Authority);
    }
}
