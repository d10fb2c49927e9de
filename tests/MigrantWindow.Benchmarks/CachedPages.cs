using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Testing;

namespace MigrantWindow.Benchmarks;

/// <summary>A page from the output cache against a constant array of the same size, from the same Kestrel, in turns.</summary>
public static class CachedPages
{
    private const double Limit = 0.8;
    private const int Rounds = 5;

    private static readonly TimeSpan RoundTime = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(8); // until the compiler has nothing left to improve
    private static readonly string[] Paths = ["/es", "/es/la-union", "/es/la-union/derechos/pedir-refugio"];

    public static async Task MeasureAsync()
    {
        Environment.SetEnvironmentVariable("ReloadStaticAssetsAtRuntime", "false"); // as published: no look at the disk for each address
        await using var app = new CachingApp();
        app.StartServer();
        var server = app.ClientOptions.BaseAddress;
        var table = new Table("Cached page, answers a second (median of rounds)", "page", "bytes", "page/s", "constant/s", "ratio, limit");

        foreach (var path in Paths)
        {
            app.Constant.Bytes = await app.CompressedAsync(path);
            await LoadClient.RunAsync(server, path, WarmUpTime);
            await LoadClient.RunAsync(server, Constant.Path, WarmUpTime / 4);

            List<(double Page, double Array)> rounds = [];
            for (var round = 0; round < Rounds; round++)
            {
                rounds.Add((await LoadClient.RunAsync(server, path, RoundTime), await LoadClient.RunAsync(server, Constant.Path, RoundTime)));
            }

            var (page, array) = (Median(rounds.Select(r => r.Page)), Median(rounds.Select(r => r.Array)));
            table.Add(
                path, app.Constant.Bytes.Length, page.ToString("0", CultureInfo.InvariantCulture), array.ToString("0", CultureInfo.InvariantCulture),
                Table.AtLeast(Median(rounds.Select(r => r.Page / r.Array)), Limit));
        }

        table.Print();
    }

    private static double Median(IEnumerable<double> figures) => figures.Order().ElementAt(Rounds / 2);

    private sealed class CachingApp : PortalApp
    {
        public CachingApp() => UseKestrel(0);

        public Constant Constant { get; } = new();

        protected override int CacheSeconds => 3600;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(Constant));
        }

        public async Task<byte[]> CompressedAsync(string path)
        {
            using var http = new HttpClient { BaseAddress = ClientOptions.BaseAddress };
            http.DefaultRequestHeaders.Add("Accept-Encoding", "br");
            return await http.GetByteArrayAsync(new Uri(path, UriKind.Relative));
        }
    }

    /// <summary>Answers before the portal sees the request: what Kestrel alone can do.</summary>
    private sealed class Constant : IStartupFilter
    {
        public const string Path = "/constant";

        public byte[] Bytes { get; set; } = [];

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (http, following) =>
            {
                if (http.Request.Path != Path)
                {
                    await following(http);
                    return;
                }

                http.Response.ContentType = "text/html; charset=utf-8";
                http.Response.ContentLength = Bytes.Length;
                await http.Response.Body.WriteAsync(Bytes, http.RequestAborted);
            });
            next(app);
        };
    }
}
