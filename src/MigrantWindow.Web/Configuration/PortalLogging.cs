using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace MigrantWindow.Web.Configuration;

public static class PortalLogging
{
    /// <summary>Logs nothing about readers: no request lines, so no address, path or query. Compact JSON, or plain lines while developing.</summary>
    public static WebApplicationBuilder AddPortalLogging(this WebApplicationBuilder builder)
    {
        builder.Services.AddSerilog(log =>
        {
            log.MinimumLevel.Information()
                .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
                // It would name the path of a failing request; the exception itself is logged without.
                .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off)
                // A port that is taken is said in one line when the program ends.
                .Filter.ByExcluding(line => line.Exception is IOException && line.MessageTemplate.Text == "Hosting failed to start");

            if (builder.Environment.IsDevelopment())
            {
                log.WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture);
            }
            else
            {
                log.WriteTo.Console(new CompactJsonFormatter());
            }
        });

        return builder;
    }
}
