using MigrantWindow.Web.Calendars;
using MigrantWindow.Web.Configuration;

namespace MigrantWindow.Web.Mail;

public static class MailSetup
{
    public static IServiceCollection AddPortalMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<MailSignal>().AddSingleton<MailFolder>().AddScoped<Outbox>().AddHostedService<MailSender>();
        services.AddScoped<TrainingMails>().AddScoped<SessionCalendar>();

        // Otherwise slow readers could use up the time in which the mail in hand is finished.
        services.Configure<HostOptions>(host => host.ServicesStopConcurrently = true);

        return configuration.GetSection(SmtpOptions.Section).Get<SmtpOptions>() is { HasServer: true }
            ? services.AddSingleton<IMailTransport, SmtpTransport>()
            : services.AddSingleton<IMailTransport, FileTransport>();
    }
}
