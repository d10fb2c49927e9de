using System.Net;
using Microsoft.Playwright;

namespace MigrantWindow.Browser.Tests;

public sealed class QuietPagesTests(BrowserApp app) : BrowserTest(app)
{
    public static TheoryData<string, bool> EveryKind
    {
        get
        {
            var kinds = new TheoryData<string, bool>();
            foreach (var kind in PageKinds.InSpanish.Concat(PageKinds.Sheets).Where(kind => !kind.IsForm))
            {
                kinds.Add(kind.Path, kind.Found);
            }

            return kinds;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(EveryKind))]
    public async Task A_page_loads_without_an_error_a_broken_policy_another_host_or_a_cookie(string path, bool found)
    {
        var page = await NewPageAsync();

        var answer = await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Equal(found ? HttpStatusCode.OK : HttpStatusCode.NotFound, (HttpStatusCode)answer!.Status);
        ShouldBeNone(TroublesOf(page));
        Assert.Empty(await page.Context.CookiesAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length"));
    }
}
