namespace MigrantWindow.Web.Upkeep;

public static class UpkeepSetup
{
    public static IServiceCollection AddUpkeep(this IServiceCollection services) =>
        services.AddScoped<ReviewReminders>().AddScoped<TrainingReminders>().AddScoped<Retention>().AddScoped<Backups>().AddHostedService<HourlyWork>();
}
