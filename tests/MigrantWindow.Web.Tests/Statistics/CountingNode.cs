using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Testing;
using MigrantWindow.Web.Statistics;

namespace MigrantWindow.Web.Tests.Statistics;

/// <summary>A node of a portal with its cache on, whose database other nodes may share.</summary>
public sealed class CountingNode(string folder) : PortalApp
{
    protected override string DataFolder => folder;

    protected override int CacheSeconds => 60;

    public Visitor NewVisitor() => new(CreateClient(new() { AllowAutoRedirect = false }));

    public Task SaveAsync() => Services.GetRequiredService<ViewSaving>().SaveAsync(CancellationToken.None);

    /// <summary>What is stored of a page: views by language and day.</summary>
    public Task<List<(string Language, DateOnly Day, int Views)>> StoredAsync(string page) => this.AskAsync(async db =>
        (await db.CountedPages.Where(counted => counted.Page == page).SelectMany(counted => counted.Days, (counted, day) => new { counted.Language, day.Day, day.Views })
            .OrderBy(day => day.Language).ThenBy(day => day.Day).ToListAsync()).ConvertAll(day => (day.Language, day.Day, day.Views)));
}
