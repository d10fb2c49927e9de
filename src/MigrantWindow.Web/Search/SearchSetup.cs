namespace MigrantWindow.Web.Search;

public static class SearchSetup
{
    public static IServiceCollection AddPortalSearch(this IServiceCollection services) => services
        .AddSingleton<SearchIndex>().AddSingleton<SynonymBook>().AddSingleton<SearchQueue>().AddSingleton<FailedSearches>().AddSingleton<PortalSearch>().AddScoped<SearchSource>()
        .AddHostedService<SearchUpkeep>();
}
