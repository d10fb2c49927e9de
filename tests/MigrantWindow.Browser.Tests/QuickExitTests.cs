using Microsoft.Playwright;

namespace MigrantWindow.Browser.Tests;

public sealed class QuickExitTests(BrowserApp app) : BrowserTest(app)
{
    private const string Elsewhere = "https://www.wikipedia.org/";
    private const string Article = "/es/la-union/proteccion/miedo-de-volver";

    // While a navigation waits for its answer the page cannot be asked; it can tell.
    private const string TellWhenHidden = """
        new MutationObserver(() => {
          const page = document.documentElement;
          if (page.hidden) console.info(`${location.pathname} ${getComputedStyle(page).display} ${document.title.trim()}`);
        }).observe(document, { subtree: true, attributeFilter: ['hidden'] });
        """;

    [SkippableFact]
    public async Task A_click_replaces_the_page_so_that_going_back_does_not_show_it()
    {
        var page = await ReadAsync("/es", Article);

        await Exit(page).ClickAsync();
        await Expect(page).ToHaveURLAsync(Elsewhere);
        await page.GoBackAsync();

        await Expect(page).ToHaveURLAsync("/es");
    }

    [SkippableFact]
    public async Task Three_presses_of_Shift_leave_the_page_without_a_way_back_to_it()
    {
        var page = await ReadAsync("/es", Article);

        await PressAsync(page, "Shift", 3);
        await Expect(page).ToHaveURLAsync(Elsewhere);
        await page.GoBackAsync();

        await Expect(page).ToHaveURLAsync("/es");
    }

    [SkippableFact]
    public async Task Shift_for_a_capital_letter_leaves_nothing()
    {
        var page = await ReadAsync(Article);

        await PressAsync(page, "Shift+A", 4);
        await PressAsync(page, "Shift", 2);
        await PressAsync(page, "a", 1);
        await PressAsync(page, "Shift", 1);

        await Expect(Heading(page, "Si tiene miedo de volver a su país")).ToBeVisibleAsync(new() { Timeout = 1 });
        await Expect(page).ToHaveURLAsync(Article);
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_page_is_blank_at_once_while_the_other_site_is_still_slow(bool byClick)
    {
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var page = await NewPageAsync();
        await AnswerElsewhereAsync(page, answer.Task);
        await page.AddInitScriptAsync(TellWhenHidden);
        await page.GotoAsync(Article);

        var told = await page.RunAndWaitForConsoleMessageAsync(() => byClick ? Exit(page).DispatchEventAsync("click") : PressAsync(page, "Shift", 3));

        Assert.Equal($"{Article} none ", told.Text);
        answer.SetResult();
        await Expect(page).ToHaveURLAsync(Elsewhere);
    }

    [SkippableFact]
    public async Task Without_JavaScript_the_exit_is_a_plain_link()
    {
        var page = await NewPageAsync(javaScript: false);
        await AnswerElsewhereAsync(page, Task.CompletedTask);
        await page.GotoAsync(Article);

        await Exit(page).ClickAsync();

        await Expect(page).ToHaveURLAsync(Elsewhere);
    }

    [SkippableFact]
    public async Task The_exit_stays_in_reach_of_the_thumb_when_a_reader_has_scrolled()
    {
        var page = await ReadAsync(Article);

        await page.Locator("footer").ScrollIntoViewIfNeededAsync();

        await Expect(Exit(page)).ToBeInViewportAsync();
    }

    private static ILocator Exit(IPage page) => Link(page, "Salir rápido");

    private static async Task PressAsync(IPage page, string key, int times)
    {
        for (var press = 0; press < times; press++)
        {
            await page.Keyboard.PressAsync(key);
        }
    }

    private async Task<IPage> ReadAsync(params string[] paths)
    {
        var page = await NewPageAsync();
        await AnswerElsewhereAsync(page, Task.CompletedTask);
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
        }

        return page;
    }

    private static Task AnswerElsewhereAsync(IPage page, Task when) => page.RouteAsync(Elsewhere, async route =>
    {
        await when;
        await route.FulfillAsync(new() { ContentType = "text/html", Body = "<!DOCTYPE html><html lang=en><title>Elsewhere</title><h1>Elsewhere</h1>" });
    });
}
