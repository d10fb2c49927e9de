namespace MigrantWindow.Web.Statistics;

public static class StatisticsSetup
{
    public static IServiceCollection AddStatistics(this IServiceCollection services) =>
        services.AddSingleton<ViewCounts>().AddSingleton<ViewSaving>().AddHostedService(provider => provider.GetRequiredService<ViewSaving>());
}
