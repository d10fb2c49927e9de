using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MigrantWindow.Domain.Repairs;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Statistics;
using MigrantWindow.Testing;
using MigrantWindow.Web.Tests.Pages;
using MigrantWindow.Web.Tests.Pages.Feedback;
using MigrantWindow.Web.Upkeep;

namespace MigrantWindow.Web.Tests.Upkeep;

/// <summary>What the clock does to what readers wrote and to what was counted.</summary>
public sealed class FeedbackUpkeepTests(PortalApp app) : ClockTest(app)
{
    [Fact]
    public async Task Twelve_months_after_a_report_was_repaired_its_text_is_gone_and_the_count_stays()
    {
        var (fixedKey, openKey) = (await ReportAsync("Irrepetible uno"), await ReportAsync("Irrepetible dos"));
        var task = Assert.Single(await FeedbackForms.TasksOfAsync(App, fixedKey));
        await Data.ChangeAsync(task, (_, tracked) =>
        {
            tracked.Fix("Done", Now, DateOnly.FromDateTime(Local.Date));
            return Task.CompletedTask;
        });
        var ended = Now;

        await RunAtAsync(ended.AddMonths(Retention.FeedbackMonths));
        Assert.Equal("Irrepetible uno", await TextOfAsync(fixedKey));
        await RunAtAsync(ended.AddMonths(Retention.FeedbackMonths).AddMinutes(1));

        Assert.Null(await TextOfAsync(fixedKey));
        Assert.Equal(1, Assert.Single(await FeedbackForms.TasksOfAsync(App, fixedKey)).Reports);
        Assert.Equal("Irrepetible dos", await TextOfAsync(openKey));
        await RunAtAsync(ended.AddMonths(Retention.FeedbackMonthsAtMost).AddDays(2));
        Assert.Null(await TextOfAsync(openKey));
    }

    [Fact]
    public async Task Days_are_counted_for_25_months()
    {
        var today = DateOnly.FromDateTime(Local.Date);
        var page = new CountedPage(new PageKey(PageKind.Article, 424242, TestData.NewKey("office")), "es", null);
        page.Add(today, 3);
        page.Add(today.AddDays(1), 4);
        await Data.SaveAsync(page);
        var begun = Local;

        await RunAtAsync(begun.AddMonths(DailyViews.MonthsKept).UtcDateTime);
        Assert.Equal(7, await ViewsOfAsync(page));
        await RunAtAsync(begun.AddMonths(DailyViews.MonthsKept).AddDays(1).UtcDateTime);
        Assert.Equal(4, await ViewsOfAsync(page));
        await RunAtAsync(begun.AddMonths(DailyViews.MonthsKept).AddDays(3).UtcDateTime);

        Assert.False(await App.AskAsync(db => db.CountedPages.AnyAsync(counted => counted.Id == page.Id)));
    }

    private async Task<PageKey> ReportAsync(string text)
    {
        var key = FeedbackForms.KeyOf(await Data.ArticleAsync(), await Data.OfficeAsync());
        await FeedbackForms.ReportAsync(App, key, FeedbackReason.Other, text);
        return key;
    }

    private async Task<string?> TextOfAsync(PageKey key) => Assert.Single(Assert.Single(await FeedbackForms.TasksOfAsync(App, key)).Feedback).Text;

    private Task<int> ViewsOfAsync(CountedPage page) => App.AskAsync(db => db.DailyViews.Where(day => day.PageId == page.Id).SumAsync(day => day.Views));

    private async Task RunAtAsync(DateTime moment)
    {
        MoveTo(new DateTimeOffset(moment));
        await using var scope = App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Retention>().RunAsync(CancellationToken.None);
    }
}
