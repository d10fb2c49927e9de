namespace MigrantWindow.Web.Schedule;

public static class ScheduleSetup
{
    public static IServiceCollection AddSchedule(this IServiceCollection services) =>
        services.AddScoped<ReviewReminders>().AddScoped<TrainingReminders>().AddScoped<Retention>().AddHostedService<HourlyWork>();
}
